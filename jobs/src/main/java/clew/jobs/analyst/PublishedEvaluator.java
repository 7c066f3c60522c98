package clew.jobs.analyst;

import clew.jobs.evaluate.Scores;
import clew.jobs.evaluate.Truth;
import clew.jobs.evaluate.TruthFile;
import clew.jobs.store.Store;
import clew.jobs.work.Evaluator;
import clew.jobs.work.Outcome;
import clew.jobs.work.Sparks;
import clew.jobs.work.Workload;
import clew.models.ClusterMember;
import clew.models.Exit;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Row;

/** Scores the published clusters against a truth file, by the sources' own ids. */
public final class PublishedEvaluator implements Evaluator {
  @Override
  public Outcome evaluate(String output, Path truth) {
    Store.open(output).published();
    Truth known = TruthFile.read(truth);
    Scores scores = Scores.of(clusters(output), known);
    return new Outcome(Exit.PUBLISHED, scores.toText(), scores.toJson());
  }

  private static Map<String, String> clusters(String output) {
    try (Sparks sparks = new Sparks(Workload.SMALL, Optional.empty())) {
      Map<String, String> clusters = new HashMap<>();
      for (Row row :
          Store.open(output, sparks)
              .read(ClusterMember.class)
              .rows()
              .select("source_posting_id", "cluster_id")
              .collectAsList()) {
        if (!row.isNullAt(0)) {
          clusters.put(row.getString(0), row.getString(1));
        }
      }
      return clusters;
    }
  }
}
