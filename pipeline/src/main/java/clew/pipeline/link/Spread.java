package clew.pipeline.link;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.median;

import clew.models.GenericValue;
import clew.models.catalogue.LinkWeights;
import clew.pipeline.table.Table;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Row;

/**
 * What the measured traits say as a whole: what is ordinary in each kind, and which values are
 * generic.
 */
public final class Spread {
  /**
   * Kinds whose common values mean nothing. A name or a place is expected to be common, and is
   * weighed so.
   */
  private static final Set<String> MAY_BE_GENERIC =
      Set.of("phone", "email", "handle", "url", "payment", "image");

  private final LinkWeights weights;
  private final Table<MeasuredTrait> measured;
  private final Map<String, Double> ordinary = new TreeMap<>();

  /** Reads the measured traits more than once: better a written table than a plan. */
  public Spread(LinkWeights weights, Table<MeasuredTrait> measured) {
    this.weights = weights;
    this.measured = measured;
    for (Row row :
        measured
            .rows()
            .groupBy("kind")
            .agg(median(col("contexts")).as("ordinary"))
            .collectAsList()) {
      ordinary.put(row.getString(0), row.getDouble(1));
    }
  }

  CorpusFigures figures(long nodes, long postings) {
    return new CorpusFigures(nodes, weights.priorBits(postings), ordinary);
  }

  /** The measured traits as nodes carry them. */
  Table<SharedTrait> traits() {
    double threshold = weights.genericContexts();
    CorpusFigures figures = figures(0, 0);
    return measured.map(
        SharedTrait.class,
        trait ->
            new SharedTrait(
                trait.kind(),
                trait.value(),
                trait.nodes(),
                trait.contexts(),
                isGeneric(trait, threshold, figures)));
  }

  /** Values too common to mean anything. */
  public Table<GenericValue> genericValues() {
    double threshold = weights.genericContexts();
    CorpusFigures figures = figures(0, 0);
    return measured
        .filter(trait -> isGeneric(trait, threshold, figures))
        .map(GenericValue.class, Spread::described);
  }

  private static boolean isGeneric(MeasuredTrait trait, double threshold, CorpusFigures figures) {
    return MAY_BE_GENERIC.contains(trait.kind())
        && trait.contexts() >= threshold * figures.ordinaryContexts(trait.kind());
  }

  private static GenericValue described(MeasuredTrait trait) {
    long contexts = Math.round(trait.contexts());
    String reason =
        String.format(
            Locale.ROOT,
            "%d postings carry it in %d contexts that nothing else holds together",
            trait.postings(),
            contexts);
    return new GenericValue(trait.kind(), trait.value(), trait.postings(), contexts, reason);
  }
}
