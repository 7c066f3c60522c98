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
      description = {
        "Also write the records as they were read, with every column, as plain CSV:",
        "a file for each dump, with its name, in this folder."
      })
  private @Nullable Path records;

  ValidateCommand(Clew clew, Work work) {
    this.clew = clew;
    this.work = work;
  }

  @Override
  public Integer call() {
    // An empty dump gives an empty file of records before it is complained about.
    var dumps = records == null ? sources.dumps() : sources.found();
    try (Progress progress = clew.progress()) {
      return clew.show(work.validator().validate(dumps, Optional.ofNullable(records), progress));
    }
  }
}
