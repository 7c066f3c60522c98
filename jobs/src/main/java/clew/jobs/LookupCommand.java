package clew.jobs;

import clew.jobs.work.LookupKind;
import clew.jobs.work.LookupRequest;
import clew.jobs.work.Progress;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code clew lookup}: every posting and cluster that a value touches. */
@Command(
    name = "lookup",
    description = {
      "Finds every posting and cluster that a phone (in any spelling), e-mail",
      "address, handle, URL, payment address, image hash (near ones, too) or",
      "phrase touches."
    })
final class LookupCommand implements Callable<Integer> {
  private final Clew clew;
  private final Work work;

  @Option(
      names = "--output",
      required = true,
      paramLabel = "DIR",
      description = "The output folder of the runs.")
  private String output = "";

  @Parameters(
      arity = "0..*",
      paramLabel = "QUERY",
      description = "What to look for; what is nothing else is a phrase: words in a row, any case.")
  private List<String> query = List.of();

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      description = {
        "What QUERY is: phone, email, handle, url, payment, image, phrase.",
        "Recognised if not given."
      })
  private @Nullable LookupKind kind;

  @Option(
      names = "--prepare",
      description = "Only bring the index up to date with the published run, as after a night.")
  private boolean prepare;

  @Option(names = "--purpose", paramLabel = "TEXT", description = "Why, for the audit log.")
  private @Nullable String purpose;

  @Spec private CommandSpec spec = CommandSpec.create();

  LookupCommand(Clew clew, Work work) {
    this.clew = clew;
    this.work = work;
  }

  @Override
  public Integer call() {
    String asked = String.join(" ", query);
    if (asked.isBlank() != prepare) {
      throw new ParameterException(
          spec.commandLine(),
          prepare ? "--prepare takes no QUERY" : "QUERY is empty: name what to look for");
    }
    try (Progress progress = clew.progress()) {
      return clew.show(
          work.lookup()
              .run(
                  new LookupRequest(
                      output,
                      prepare ? Optional.empty() : Optional.of(asked),
                      Optional.ofNullable(kind),
                      Optional.ofNullable(purpose)),
                  progress));
    }
  }
}
