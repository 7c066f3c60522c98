package clew.jobs;

import clew.jobs.store.Store;
import clew.models.Complaint;
import clew.models.Exit;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code clew evaluate}: scores the published clusters against a truth. */
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
      description = "CSV with posting_id (the source's), cluster_id and, if it likes, group_id.")
  private Path truth = Path.of("");

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
    return clew.show(work.evaluator().evaluate(output, truth));
  }
}
