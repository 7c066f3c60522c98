package clew.jobs;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code clew status}: what is published, how old it is, and the last runs. */
@Command(name = "status", description = "What is published, how old it is, and the last runs.")
final class StatusCommand implements Callable<Integer> {
  private final Clew clew;
  private final Work work;

  @Option(
      names = "--output",
      required = true,
      paramLabel = "DIR",
      description = "The output folder of the runs.")
  private String output = "";

  StatusCommand(Clew clew, Work work) {
    this.clew = clew;
    this.work = work;
  }

  @Override
  public Integer call() {
    return clew.show(work.keeper().status(output));
  }
}
