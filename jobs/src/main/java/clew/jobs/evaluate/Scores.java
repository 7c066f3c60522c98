package clew.jobs.evaluate;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * How good a run's clusters are against a truth.
 *
 * <p>Only ads of the truth count. One that the run lacks counts as alone.
 *
 * @param postings ads of the truth
 * @param missing of those, ads that the run lacks
 * @param clusters clusters that the ads of the truth lie in, each missing ad one of its own
 * @param trueClusters clusters of the truth
 * @param agreement recall by cluster, precision by group
 * @param strict both by cluster: the other bound, which blames whoever finds that two accounts are
 *     one hand
 * @param grouped whether the two differ at all
 * @param adjustedRand Rand index corrected for chance, by cluster (Hubert and Arabie 1985); 1 where
 *     both partitions leave no choice
 * @param exactCluster clusters that are true clusters, or several of one group, each whole: their
 *     share of all clusters, and the share of true clusters that lie in them
 * @param exactStrict clusters that hold exactly the ads of a true cluster, those of one ad included
 * @param entropy the V-measure, by cluster
 * @param split true clusters that lie in more than one cluster
 * @param merged clusters that hold ads of more than one group
 * @param mergedStrict clusters that hold ads of more than one true cluster
 * @param largest ads of the truth in the largest cluster
 * @param largestTrue ads in the largest true cluster
 */
public record Scores(
    int postings,
    int missing,
    int clusters,
    int trueClusters,
    Agreement agreement,
    Agreement strict,
    boolean grouped,
    double adjustedRand,
    Measure exactCluster,
    Measure exactStrict,
    Entropy entropy,
    int split,
    int merged,
    int mergedStrict,
    int largest,
    int largestTrue) {

  /**
   * Scores clusters by themselves.
   *
   * @param predicted the cluster of each ad of the run, by {@code source_posting_id}; ads that the
   *     truth does not tell of are left out
   */
  public static Scores of(Map<String, String> predicted, Truth truth) {
    List<Ad> ads = new ArrayList<>(predicted.size());
    predicted.forEach((ad, cluster) -> ads.add(new Ad(ad, cluster, ad, "", ad, null, "und", ad)));
    return of(Evaluated.of(ads, truth), truth);
  }

  /** Scores a run against the truth that it was brought together with. */
  static Scores of(Evaluated ads, Truth truth) {
    int[] groupOfCluster = ads.groupOfCluster();
    int[] itself = new int[groupOfCluster.length];
    Arrays.setAll(itself, cluster -> cluster);
    Contingency byCluster = ads.byCluster();
    Contingency byGroup = ads.byGroup();
    return new Scores(
        ads.size(),
        ads.missing(),
        byCluster.leftParts(),
        byCluster.rightParts(),
        Agreement.of(byCluster, byGroup, groupOfCluster),
        Agreement.of(byCluster, byCluster, itself),
        truth.grouped(),
        adjustedRand(byCluster),
        Exactness.of(byCluster, groupOfCluster),
        Exactness.of(byCluster, itself),
        Entropy.of(byCluster),
        severalOf(byCluster.leftPartsOfEachRight()),
        severalOf(byGroup.rightPartsOfEachLeft()),
        severalOf(byCluster.rightPartsOfEachLeft()),
        byCluster.largestLeft(),
        byCluster.largestRight());
  }

  private static double adjustedRand(Contingency table) {
    double all = table.allPairs();
    double byChance = all == 0 ? 0 : table.leftPairs() * table.rightPairs() / all;
    double atMost = (table.leftPairs() + table.rightPairs()) / 2 - byChance;
    return atMost == 0 ? 1 : (table.pairs() - byChance) / atMost;
  }

  private static int severalOf(int[] reached) {
    return (int) Arrays.stream(reached).filter(parts -> parts > 1).count();
  }

  /** The document that {@code evaluate --json} prints. */
  public ObjectNode toJson() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("postings", postings).put("missing", missing);
    json.put("clusters", clusters).put("true_clusters", trueClusters);
    agreement.putInto(json);
    json.put("adjusted_rand", adjustedRand);
    json.set("exact_cluster", exactCluster.toJson());
    json.set("v_measure", entropy.toJson());
    json.put("split", split).put("merged", merged).put("merged_strict", mergedStrict);
    json.put("largest", largest).put("largest_true", largestTrue);
    ObjectNode strictly = json.putObject("strict");
    strict.putInto(strictly);
    strictly.set("exact_cluster", exactStrict.toJson());
    return json;
  }

  /** The same for people: a plain table. */
  public String toText() {
    return new ScoreTable(this).toString();
  }
}
