package clew.pipeline.link;

import clew.models.Evidence;
import clew.models.Trait;
import clew.pipeline.table.Known;
import clew.pipeline.table.LinkBlock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.spark.api.java.JavaRDD;

/**
 * Weighs pairs: all that two nodes share and where they differ, in bits. Whether a link joins is
 * decided by clustering. A pair that shares nothing but a place, a few words, a stock phrase or a
 * text that strangers copied, and has too few bits, is no link; of the carriers of a copied text
 * the first hundred are shown, each with the next one.
 */
final class WeighLinks {
  /** Bits that balance are no reason to join: a sum of fractions may miss 0 by this. */
  private static final double ROUNDING = 1e-9;

  /** Kinds of evidence that are no value which a person would look for. */
  private static final Set<String> SLIGHT =
      Set.of("passage", "words", "place", "phone_differs", "poster_differs");

  private final Known<Figures> figures;

  WeighLinks(Known<Figures> figures) {
    this.figures = figures;
  }

  /** Weighs each pair, in the order in which they come: one block for each part. */
  JavaRDD<LinkBlock> apply(JavaRDD<long[]> pairs) {
    Known<Figures> all = figures;
    return pairs.mapPartitions(
        blocks -> {
          Figures known = all.value();
          PairEvidence evidence = new PairEvidence(known);
          LinkBlock.Builder links = new LinkBlock.Builder();
          while (blocks.hasNext()) {
            for (long pair : blocks.next()) {
              weigh(known, evidence, PairBlocks.left(pair), PairBlocks.right(pair), links);
            }
          }
          return List.of(links.build()).iterator();
        });
  }

  /** Adds no link where the two share next to nothing. */
  private static void weigh(
      Figures figures, PairEvidence weigher, int left, int right, LinkBlock.Builder links) {
    List<Evidence> evidence = weigher.of(left, right);
    double prior = figures.priorBits();
    double bits = prior;
    for (Evidence one : evidence) {
      bits += one.bits();
    }
    if (bits <= ROUNDING
        && evidence.stream().allMatch(WeighLinks::isSlight)
        && !isShown(figures, left, right)) {
      return;
    }
    String decision = "joined";
    String reason = "more bits than a random pair needs";
    if (bits <= ROUNDING) {
      int generic = weigher.generic();
      decision = generic < 0 ? "too_weak" : "held_back";
      reason = generic < 0 ? "fewer bits than a random pair needs" : generic(figures, generic);
    }
    links.add(left, right, evidence, prior, bits, decision, reason);
  }

  /**
   * Of a text that strangers copied, each node is shown with the next one: all pairs of them would
   * be most links of a corpus with templates.
   */
  static boolean isShown(Figures figures, int left, int right) {
    TextBook.Best best = figures.texts().best(left, right);
    if (best.likeness() < 1) {
      return false;
    }
    IntLists carriers = figures.texts().carriers();
    int place = carriers.placeOf(best.text(), left);
    return place < FindPairs.SHOWN && carriers.placeOf(best.text(), right) == place + 1;
  }

  /** Whether a piece of evidence is no reason to keep a pair that has too few bits. */
  static boolean isSlight(Evidence one) {
    return SLIGHT.contains(one.kind()) || (one.kind().equals("text") && one.bits() <= 0);
  }

  private static String generic(Figures figures, int trait) {
    Trait shared = figures.book().trait(trait);
    String decided = figures.spread().decided(trait);
    if (decided != null) {
      return "the shared " + shared.kind() + " links nothing, " + decided;
    }
    if (figures.spread().trust(trait) <= 0) {
      return String.format(
          "the shared %s is generic: most ads that carry it name another one, and not the same",
          shared.kind());
    }
    return String.format(
        Locale.ROOT,
        "the shared %s is generic: it stands in %d contexts",
        shared.kind(),
        Math.round(figures.spread().contexts(trait)));
  }
}
