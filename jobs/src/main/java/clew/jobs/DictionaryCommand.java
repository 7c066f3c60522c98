package clew.jobs;

import clew.jobs.work.Outcome;
import clew.models.DataDictionary;
import clew.models.Exit;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code clew dictionary}: what every column of every table means, as Markdown. */
@Command(name = "dictionary", description = "What every column of every table means.")
final class DictionaryCommand implements Callable<Integer> {
  private final Clew clew;

  DictionaryCommand(Clew clew) {
    this.clew = clew;
  }

  @Override
  public Integer call() {
    return clew.show(
        new Outcome(
            Exit.PUBLISHED, DataDictionary.markdown().stripTrailing(), DataDictionary.entries()));
  }
}
