package clew.jobs;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code clew verify}: whether everything is as it was written. */
@Command(
    name = "verify",
    description = "Reads everything that is kept, and finds what is not as it was written.")
final class VerifyCommand implements Callable<Integer> {
  private final Clew clew;
  private final Work work;

  @Option(
      names = "--output",
      required = true,
      paramLabel = "DIR",
      description = "The output folder of the runs.")
  private String output = "";

  @Parameters(
      arity = "0..1",
      paramLabel = "RUN",
      description = "One run only; else all that are kept, CURRENT and the audit log.")
  private @Nullable String run;

  VerifyCommand(Clew clew, Work work) {
    this.clew = clew;
    this.work = work;
  }

  @Override
  public Integer call() {
    return clew.show(work.keeper().verify(output, Optional.ofNullable(run)));
  }
}
