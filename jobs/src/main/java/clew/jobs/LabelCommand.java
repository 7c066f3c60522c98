package clew.jobs;

import clew.jobs.label.LabelFile;
import clew.jobs.work.LabelRequest;
import clew.models.Complaint;
import clew.models.Exit;
import clew.models.GivenLabel;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code clew label}: keeps what an analyst makes of a cluster or posting. A label is about ads: it
 * stays with the cluster that most of them are in, night after night. It changes no score.
 */
@Command(
    name = "label",
    description = {
      "Keeps what you make of a cluster or posting, for the nights to come, or tells all that is"
          + " kept.",
      "A label changes no link and no score; evaluate compares the two."
    })
final class LabelCommand implements Callable<Integer> {
  private final Clew clew;
  private final Work work;

  @Option(
      names = "--output",
      required = true,
      paramLabel = "DIR",
      description = "The output folder of the runs.")
  private String output = "";

  @Option(
      names = "--file",
      paramLabel = "FILE",
      description = {
        "CSV with target (a cluster, a posting, or source:source_posting_id), label, strength,"
            + " and if it likes by, at and note."
      })
  private @Nullable Path file;

  @Option(names = "--cluster", paramLabel = "CLUSTER", description = "A cluster, by cluster_id.")
  private @Nullable String cluster;

  @Option(
      names = "--posting",
      paramLabel = "POSTING",
      description = "A posting, by posting_id or as source:source_posting_id.")
  private @Nullable String posting;

  @Option(
      names = "--label",
      paramLabel = "LABEL",
      description = "lead, spam, scam, venue, independent or agency.")
  private @Nullable String label;

  @Option(names = "--strength", paramLabel = "N", description = "1 (a guess) to 5 (sure).")
  private @Nullable Integer strength;

  @Option(
      names = "--by",
      paramLabel = "WHO",
      description = "Who says so; the account that runs the command if not named.")
  private String by = System.getProperty("user.name", "?");

  @Option(names = "--note", paramLabel = "TEXT", description = "Why, in your own words.")
  private @Nullable String note;

  @Option(names = "--list", description = "Tell all labels, and the clusters they stand with now.")
  private boolean list;

  LabelCommand(Clew clew, Work work) {
    this.clew = clew;
    this.work = work;
  }

  @Override
  public Integer call() {
    String target = cluster == null ? posting : cluster;
    boolean one = target != null || label != null || strength != null;
    if ((list ? 1 : 0) + (file == null ? 0 : 1) + (one ? 1 : 0) != 1
        || (cluster != null && posting != null)) {
      throw new Complaint(
          Exit.USAGE,
          "name one of --list, --file, or --cluster or --posting with --label and --strength");
    }
    if (list) {
      return clew.show(work.labeller().list(output));
    }
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    Path labels = file;
    return clew.show(
        work.labeller()
            .give(
                output,
                labels == null
                    ? List.of(request(target, now))
                    : new LabelFile(by, now).read(labels)));
  }

  private LabelRequest request(@Nullable String target, Instant now) {
    String said = label;
    Integer sure = strength;
    if (target == null || said == null || sure == null) {
      throw new Complaint(
          Exit.USAGE, "--cluster or --posting, --label and --strength belong together");
    }
    if (sure < 1 || sure > GivenLabel.STRONGEST) {
      throw new Complaint(
          Exit.USAGE,
          "--strength is " + sure + ", not 1 (a guess) to " + GivenLabel.STRONGEST + " (sure)");
    }
    try {
      return new LabelRequest(
          cluster == null ? "--posting" : "--cluster",
          target,
          LabelFile.known(said),
          sure,
          by,
          now,
          Optional.ofNullable(note));
    } catch (IllegalArgumentException e) {
      throw new Complaint(Exit.USAGE, "--" + e.getMessage(), e);
    }
  }
}
