package clew.jobs;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code clew explain}: why two postings are linked, or why a cluster has its priority. */
@Command(name = "explain", description = "Says why: the evidence bit by bit, or the points.")
final class ExplainCommand implements Callable<Integer> {
  private final Clew clew;
  private final Work work;

  @Option(
      names = "--output",
      required = true,
      paramLabel = "DIR",
      description = "The output folder of the runs.")
  private String output = "";

  @ArgGroup(multiplicity = "1")
  private Question question = new Question();

  @Option(names = "--purpose", paramLabel = "TEXT", description = "Why, for the audit log.")
  private @Nullable String purpose;

  /** What is asked: one of both. */
  static final class Question {
    @Option(
        names = "--pair",
        arity = "2",
        paramLabel = "POSTING",
        description = "Two postings, by posting_id or as source:source_posting_id.")
    private List<String> pair = List.of();

    @Option(names = "--cluster", paramLabel = "CLUSTER", description = "A cluster, by cluster_id.")
    private @Nullable String cluster;
  }

  ExplainCommand(Clew clew, Work work) {
    this.clew = clew;
    this.work = work;
  }

  @Override
  public Integer call() {
    String cluster = question.cluster;
    Optional<String> why = Optional.ofNullable(purpose);
    return clew.show(
        cluster == null
            ? work.explainer().pair(output, question.pair.get(0), question.pair.get(1), why)
            : work.explainer().cluster(output, cluster, why));
  }
}
