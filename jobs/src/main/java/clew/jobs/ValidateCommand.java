package clew.jobs;

import clew.jobs.work.Progress;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code clew validate}: reads dumps, counts, and reports what could not be used and why. */
@Command(name = "validate", description = "Reads dumps, counts, and reports; publishes nothing.")
final class ValidateCommand implements Callable<Integer> {
  private final Clew clew;
  private final Work work;

  @Mixin private final SourceOptions sources = new SourceOptions();

  @Option(
      names = "--records",
      paramLabel = "DIR",
      description = "To write the records as they were read, as plain CSV: not built yet.")
  private @Nullable Path records;

  ValidateCommand(Clew clew, Work work) {
    this.clew = clew;
    this.work = work;
  }

  @Override
  public Integer call() {
    var dumps = sources.dumps();
    try (Progress progress = clew.progress()) {
      return clew.show(work.validator().validate(dumps, Optional.ofNullable(records), progress));
    }
  }
}
