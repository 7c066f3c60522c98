package clew.jobs;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code clew rollback}: back to a run that is kept. */
@Command(name = "rollback", description = "Makes a run that is kept the published one again.")
final class RollbackCommand implements Callable<Integer> {
  private final Clew clew;
  private final Work work;

  @Option(
      names = "--output",
      required = true,
      paramLabel = "DIR",
      description = "The output folder of the runs.")
  private String output = "";

  @Parameters(paramLabel = "RUN", description = "The run, as 'clew status' names it.")
  private String run = "";

  @Option(names = "--purpose", paramLabel = "TEXT", description = "Why, for the audit log.")
  private @Nullable String purpose;

  RollbackCommand(Clew clew, Work work) {
    this.clew = clew;
    this.work = work;
  }

  @Override
  public Integer call() {
    return clew.show(work.keeper().rollback(output, run, Optional.ofNullable(purpose)));
  }
}
