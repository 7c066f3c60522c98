package clew.jobs;

import clew.jobs.generate.CorpusSettings;
import clew.jobs.work.Progress;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/**
 * {@code clew generate}: an invented corpus with its truth, for load and quality. The same seed
 * gives the same bytes.
 */
@Command(
    name = "generate",
    description = {
      "An invented corpus that behaves like the real thing, with its truth.",
      "Difficulties are dosed: 1 as they are met in real dumps (the default), 0 none, 2 twice that."
    })
final class GenerateCommand implements Callable<Integer> {
  private final Clew clew;
  private final Work work;

  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  @Option(names = "--ads", required = true, paramLabel = "N", description = "How many ads.")
  private long ads;

  @Option(
      names = "--seed",
      required = true,
      paramLabel = "S",
      description = "A whole number; the same gives the same bytes.")
  private long seed;

  @Option(
      names = "--output",
      required = true,
      paramLabel = "DIR",
      description = "Where it goes: a folder that is empty or does not exist.")
  private String output = "";

  @Mixin private final DoseOptions doses = new DoseOptions();

  GenerateCommand(Clew clew, Work work) {
    this.clew = clew;
    this.work = work;
  }

  @Override
  public Integer call() {
    if (ads < 1 || ads > CorpusSettings.MOST_ADS) {
      throw new ParameterException(
          spec.commandLine(), "--ads " + ads + " is not from 1 to " + CorpusSettings.MOST_ADS);
    }
    CorpusSettings settings = new CorpusSettings(ads, seed, doses.doses());
    try (Progress progress = clew.progress()) {
      return clew.show(work.generator().generate(output, settings, progress));
    }
  }
}
