package clew.jobs.night;

import static org.apache.spark.sql.functions.col;

import clew.jobs.store.Run;
import clew.models.AdText;
import clew.models.Cluster;
import clew.models.ClusterMember;
import clew.models.Contact;
import clew.models.Link;
import clew.models.Posting;
import clew.models.Template;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/** What judging gave, in numbers. */
final class Judged {
  private final Run run;
  private final NightSettings settings;
  private final Judgement judgement;

  Judged(Run run, NightSettings settings, Judgement judgement) {
    this.run = run;
    this.settings = settings;
    this.judgement = judgement;
  }

  /** The numbers of a manifest, by name. */
  Map<String, Long> counts(Counts read) {
    long before =
        run.previous().map(manifest -> manifest.counts().getOrDefault("postings", 0L)).orElse(0L);
    long postings = run.rows(Posting.class);
    // Postings that were taken out leave no room for a sum: then nothing was read.
    Map<String, Long> counts = new TreeMap<>(read.told(Math.max(0, postings - before)));
    if (read.fresh() == 0) {
      counts.putAll(read.told(0));
    }
    counts.put("postings", postings);
    if (!settings.decisions().isEmpty()) {
      counts.put("decisions", (long) settings.decisions().size());
      counts.put("decisions_on_unknown_postings", judgement.unknownDecisions());
    }
    counts.putAll(judgement.pairs());
    counts.putAll(judgement.judged());
    counts.put("texts", run.rows(AdText.class));
    counts.put("contacts", run.rows(Contact.class));
    counts.put("templates", run.rows(Template.class));
    counts.put("links", run.rows(Link.class));
    List.of("joined", "held_back", "too_weak")
        .forEach(decision -> counts.put("links_" + decision, 0L));
    for (Row row : run.read(Link.class).rows().groupBy("decision").count().collectAsList()) {
      counts.put("links_" + row.getString(0), row.getLong(1));
    }
    counts.put("clusters", run.rows(Cluster.class));
    counts.put(
        "clusters_of_two_or_more",
        run.read(Cluster.class).rows().where(col("postings").gt(1)).count());
    return counts;
  }

  /** Measures what clustering gave. */
  void pass(Gates gates) {
    long postings = run.rows(Posting.class);
    Row largest =
        run.read(Cluster.class)
            .rows()
            .agg(functions.coalesce(functions.max("postings"), functions.lit(0L)))
            .collectAsList()
            .get(0);
    gates.pass(
        Gate.LARGEST_CLUSTER, postings == 0 ? 0 : (double) largest.getLong(0) / postings, postings);
    if (run.previous().isPresent()) {
      Row both =
          run.readLast(ClusterMember.class)
              .rows()
              .select(col("posting_id"), col("cluster_id").as("last"))
              .join(run.read(ClusterMember.class).rows(), "posting_id")
              .agg(
                  functions.count("*"), functions.count_if(col("last").notEqual(col("cluster_id"))))
              .collectAsList()
              .get(0);
      long known = both.getLong(0);
      long changed = both.getLong(1);
      gates.pass(Gate.CHANGED_CLUSTER, known == 0 ? 0 : (double) changed / known, known);
    }
  }
}
