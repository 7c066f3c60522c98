package clew.jobs;

import clew.jobs.store.Store;
import clew.jobs.work.ExportFormat;
import clew.jobs.work.ExportRequest;
import clew.models.Complaint;
import clew.models.Exit;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code clew export}: hands clusters on, pseudonymised unless told otherwise. */
@Command(
    name = "export",
    description = {
      "Hands clusters, their postings and contacts on in a form that other tools read.",
      "Values are pseudonyms under the recipient's key, and texts are left out. Each export is"
          + " recorded in the audit log."
    })
final class ExportCommand implements Callable<Integer> {
  private final Clew clew;
  private final Work work;

  @Option(
      names = "--output",
      required = true,
      paramLabel = "DIR",
      description = "The output folder of the runs.")
  private String output = "";

  @Option(
      names = "--format",
      required = true,
      paramLabel = "F",
      description = {
        "csv (spreadsheets, notebooks), graphml, gexf, i2 (Analyst's Notebook),",
        "neo4j (neo4j-admin import), stix (2.1), ftm (FollowTheMoney)."
      })
  private ExportFormat format = ExportFormat.CSV;

  @Option(
      names = "--to",
      required = true,
      paramLabel = "PATH",
      description = "A new or empty folder, which gets all of it or nothing.")
  private Path to = Path.of("");

  @Option(
      names = "--purpose",
      required = true,
      paramLabel = "TEXT",
      description = "Why, for the audit log; name nobody in it.")
  private String purpose = "";

  @Option(
      names = "--key-file",
      paramLabel = "FILE",
      description = {
        "The recipient's key: 64 hexadecimal digits that only you may read. The same key gives the",
        "same pseudonyms. If not given, a fresh one is used once and thrown away."
      })
  private @Nullable Path keyFile;

  @Option(
      names = "--clear",
      description = "Hand on values as they are, and texts. There is no other way to them.")
  private boolean clear;

  @Option(
      names = "--cluster",
      paramLabel = "ID",
      description = "This cluster only; may be given many times. If not given, all of two or more.")
  private List<String> clusters = new ArrayList<>();

  @Option(
      names = "--min-priority",
      paramLabel = "N",
      description = "Only clusters with a lead_priority of N or more, 0 to 100.")
  private double minPriority;

  ExportCommand(Clew clew, Work work) {
    this.clew = clew;
    this.work = work;
  }

  @Override
  public Integer call() {
    if (purpose.isBlank()) {
      throw new Complaint(Exit.USAGE, "--purpose is empty: say why, for the audit log");
    }
    Store.open(output).published();
    return clew.show(
        work.exporter()
            .export(
                new ExportRequest(
                    output,
                    format,
                    to,
                    purpose,
                    Optional.ofNullable(keyFile),
                    clear,
                    clusters,
                    minPriority)));
  }
}
