package clew.jobs;

import clew.jobs.work.ReportRequest;
import clew.models.Complaint;
import clew.models.Exit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code clew report}: pages about clusters, to open in a browser and to print. */
@Command(
    name = "report",
    description = {
      "Writes pages about clusters: static HTML, to open in a browser and to print.",
      "They show contacts and texts as ads have them: personal data, unless --masked."
    })
final class ReportCommand implements Callable<Integer> {
  /** Chosen: what a unit looks through in some weeks. */
  private static final int TOP = 100;

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
      paramLabel = "DIR",
      description =
          "The folder of the pages: new or empty. Within the output folder, erase reaches it.")
  private String to = "";

  @Option(
      names = "--cluster",
      paramLabel = "ID",
      description = "A cluster, by cluster_id; may be given many times.")
  private List<String> clusters = List.of();

  @Option(
      names = "--top",
      paramLabel = "N",
      description = "How many clusters, by lead priority; default 100.")
  private @Nullable Integer top;

  @Option(names = "--masked", description = "Leave out texts and contacts: to show it to others.")
  private boolean masked;

  @Option(names = "--purpose", paramLabel = "TEXT", description = "Why, for the audit log.")
  private @Nullable String purpose;

  ReportCommand(Clew clew, Work work) {
    this.clew = clew;
    this.work = work;
  }

  @Override
  public Integer call() {
    if (top != null && !clusters.isEmpty()) {
      throw new Complaint(Exit.USAGE, "--top and --cluster: name one of both");
    }
    int most = top == null ? TOP : top;
    if (most < 1) {
      throw new Complaint(Exit.USAGE, "--top " + most + " is no number of clusters: 1 or more");
    }
    return clew.show(
        work.reporter()
            .report(
                new ReportRequest(
                    output, to, clusters, most, masked, Optional.ofNullable(purpose))));
  }
}
