package clew.jobs;

import clew.jobs.store.Store;
import clew.models.Complaint;
import clew.models.Exit;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code clew overlap}: two units find the networks that both see, and show no value. */
@Command(
    name = "overlap",
    description = {
      "Finds the networks that two units both see, without showing a value.",
      "Both write a file under one key, hand it over, and compare. Phone numbers are few: whoever"
          + " has a file and the key can try all of them. Give the key to nobody else, and take a"
          + " new one each time."
    })
final class OverlapCommand {
  private final Clew clew;
  private final Work work;

  OverlapCommand(Clew clew, Work work) {
    this.clew = clew;
    this.work = work;
  }

  @Command(
      name = "write",
      description = {
        "Writes contacts and image hashes of clusters of two postings or more as keyed hashes.",
        "FILE is handed over; FILE.own stays, by which compare tells your clusters."
      })
  int write(
      @Option(
              names = "--output",
              required = true,
              paramLabel = "DIR",
              description = "The output folder of the runs.")
          String output,
      @Option(
              names = "--key-file",
              required = true,
              paramLabel = "FILE",
              description = "The key that both have: 64 hexadecimal digits that only you may read.")
          Path keyFile,
      @Option(
              names = "--to",
              required = true,
              paramLabel = "FILE",
              description = "The file that is handed over; must not exist.")
          Path to,
      @Option(
              names = "--purpose",
              required = true,
              paramLabel = "TEXT",
              description = "Why, for the audit log; name nobody in it.")
          String purpose) {
    if (purpose.isBlank()) {
      throw new Complaint(Exit.USAGE, "--purpose is empty: say why, for the audit log");
    }
    Store.open(output).published();
    return clew.show(work.overlapper().write(output, keyFile, to, purpose));
  }

  @Command(
      name = "compare",
      description = "Tells pairs of clusters, and how many values they have in common.")
  int compare(
      @Parameters(paramLabel = "MINE", description = "The file that you wrote.") Path mine,
      @Parameters(paramLabel = "THEIRS", description = "The file that you were given.")
          Path theirs) {
    return clew.show(work.overlapper().compare(mine, theirs));
  }
}
