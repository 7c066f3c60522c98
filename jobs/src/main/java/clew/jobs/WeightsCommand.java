package clew.jobs;

import clew.models.Complaint;
import clew.models.Exit;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code clew weights}: learns link weights from a published run. */
@Command(
    name = "weights",
    description = {
      "Learns from the published run what a shared phone, image, name is worth.",
      "A run is given the file by link_weights in its settings; see how it does before that:"
          + " evaluate."
    })
final class WeightsCommand implements Callable<Integer> {
  private final Clew clew;
  private final Work work;

  @Option(
      names = "--output",
      required = true,
      paramLabel = "DIR",
      description = "The output folder of the runs.")
  private String output = "";

  @Option(
      names = "--to",
      required = true,
      paramLabel = "FILE",
      description = "The file with what was learnt (JSON); must not exist.")
  private Path to = Path.of("");

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "The settings of the run: what cannot be learnt stays as there.")
  private @Nullable Path config;

  WeightsCommand(Clew clew, Work work) {
    this.clew = clew;
    this.work = work;
  }

  @Override
  public Integer call() {
    if (Files.exists(to)) {
      throw new Complaint(Exit.USAGE, to + " is there already: name another --to");
    }
    return clew.show(work.learner().learn(output, Optional.ofNullable(config), to));
  }
}
