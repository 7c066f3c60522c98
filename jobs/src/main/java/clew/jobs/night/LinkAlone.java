package clew.jobs.night;

import clew.jobs.store.Run;
import clew.jobs.work.Progress;
import clew.models.AdText;
import clew.models.ClusterMember;
import clew.models.Posting;
import clew.models.PostingTraits;
import clew.models.catalogue.LinkWeights;
import clew.pipeline.cluster.ClusterPostings;
import clew.pipeline.link.LinkPostings;
import clew.pipeline.table.Table;
import java.util.List;

/** Linking and clustering without the rest of a night, to be measured. */
public final class LinkAlone {
  private final Run run;
  private final Progress progress;

  public LinkAlone(Run run, Progress progress) {
    this.run = run;
    this.progress = progress;
  }

  /**
   * What came of it.
   *
   * @param pairs that were weighed
   */
  public record Found(long pairs, long links, Table<ClusterMember> members) {}

  /** Links and clusters as a night does, and writes what a night writes. */
  public Found apply(Table<PostingTraits> traits, Table<AdText> texts, Table<Posting> postings) {
    LinkWeights weights = LinkWeights.shipped();
    LinkPostings.Linked linked =
        new LinkPostings(postings.spark(), weights, List.of(), new RunBench(run, progress))
            .apply(traits, texts, postings.records().count());
    run.write(linked.generic(), "kind", "value");
    return progress.stage(
        "cluster",
        () -> {
          ClusterPostings.Clustering clustering =
              new ClusterPostings(weights)
                  .apply(linked.links(), postings, run.readLast(ClusterMember.class), List.of());
          long links =
              run.writeInOrder(clustering.links(), "left_id", "right_id").records().count();
          return new Found(
              linked.lookedAt(),
              links,
              run.write(clustering.members(), "cluster_id", "posting_id"));
        });
  }
}
