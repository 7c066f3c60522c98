package clew.jobs;

import clew.jobs.store.Store;
import clew.jobs.work.EvaluationRequest;
import clew.models.Complaint;
import clew.models.Exit;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code clew evaluate}: scores the published clusters against a truth, as a whole and in slices,
 * and names the worst mistakes.
 */
@Command(name = "evaluate", description = "Scores the published clusters against a truth.")
final class EvaluateCommand implements Callable<Integer> {
  private final Clew clew;
  private final Work work;

  @Option(
      names = "--output",
      required = true,
      paramLabel = "DIR",
      description = "The output folder of the runs.")
  private String output = "";

  @Option(
      names = "--truth",
      required = true,
      paramLabel = "FILE",
      description = {
        "CSV with posting_id, cluster_id and, if it likes, group_id. posting_id is the source's"
            + " id, or source:id where two sources use the same."
      })
  private Path truth = Path.of("");

  @Option(
      names = "--to",
      paramLabel = "DIR",
      description = "Write the figures to DIR/scores.parquet, too; not into an output folder.")
  private @Nullable String to;

  @Option(
      names = "--baseline",
      description = "Score plain closure over phones and equal texts, too.")
  private boolean baseline;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Seed of what is drawn by lot: ranges, pairs of very large truths; default 1.")
  private long seed = 1;

  EvaluateCommand(Clew clew, Work work) {
    this.clew = clew;
    this.work = work;
  }

  @Override
  public Integer call() {
    Store.open(output).published();
    if (!Files.isRegularFile(truth)) {
      throw new Complaint(Exit.INPUT_MISSING, "--truth " + truth + " is not a file");
    }
    return clew.show(
        work.evaluator()
            .evaluate(
                new EvaluationRequest(output, truth, Optional.ofNullable(to), baseline, seed)));
  }
}
