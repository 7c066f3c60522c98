package clew.jobs.evaluate;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
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
 * @param exactCluster clusters that hold exactly the ads of a true cluster, those of one ad
 *     included: their share of all clusters, and of all true clusters
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
    Entropy entropy,
    int split,
    int merged,
    int mergedStrict,
    int largest,
    int largestTrue) {

  /**
   * Scores a run.
   *
   * @param predicted the cluster of each ad of the run, by {@code source_posting_id}; ads that the
   *     truth does not tell of are left out
   */
  public static Scores of(Map<String, String> predicted, Truth truth) {
    Numbers<String> numbers = new Numbers<>();
    int[] clusters = new int[truth.postings().size()];
    int missing = 0;
    int ad = 0;
    for (String posting : truth.postings()) {
      String cluster = predicted.get(posting);
      if (cluster == null) {
        missing++;
        clusters[ad++] = numbers.alone();
      } else {
        clusters[ad++] = numbers.of(cluster);
      }
    }
    return of(clusters, missing, truth);
  }

  private static Scores of(int[] predicted, int missing, Truth truth) {
    int[] trueClusters = truth.clusters();
    int[] groupOfCluster = truth.groupOfCluster();
    int[] groups = Arrays.stream(trueClusters).map(cluster -> groupOfCluster[cluster]).toArray();
    int[] itself = new int[groupOfCluster.length];
    Arrays.setAll(itself, cluster -> cluster);
    Contingency byCluster = Contingency.of(predicted, trueClusters);
    Contingency byGroup = Contingency.of(predicted, groups);
    return new Scores(
        predicted.length,
        missing,
        byCluster.leftParts(),
        byCluster.rightParts(),
        Agreement.of(byCluster, byGroup, groupOfCluster),
        Agreement.of(byCluster, byCluster, itself),
        truth.grouped(),
        adjustedRand(byCluster),
        exact(byCluster),
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

  private static Measure exact(Contingency table) {
    int same = 0;
    for (int cell = 0; cell < table.cells(); cell++) {
      int ads = table.count(cell);
      if (ads == table.leftSize(table.left(cell)) && ads == table.rightSize(table.right(cell))) {
        same++;
      }
    }
    return Measure.of(
        Measure.ratio(same, table.leftParts()), Measure.ratio(same, table.rightParts()));
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
    strict.putInto(json.putObject("strict"));
    return json;
  }

  /** The same for people: a plain table. */
  public String toText() {
    return new ScoreTable(this).toString();
  }
}
