package clew.pipeline.link;

import clew.models.Trait;
import clew.models.catalogue.LinkWeights;
import java.io.Serializable;
import java.util.Arrays;
import java.util.BitSet;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How far each trait is spread: in how many contexts, what is ordinary for its kind, and which
 * traits are generic.
 */
final class Spread implements Serializable {
  private static final long serialVersionUID = 1L;

  /**
   * The most contexts that count as ordinary: where a hub is the only value of its kind, it must
   * not be its own measure.
   */
  static final double MOST_ORDINARY = 2;

  private final double[] contexts;
  private final double[] trust;
  private final double[] ordinary = new double[16];
  private final Genericness generic;
  private final TreeMap<Integer, String> decided = new TreeMap<>();

  /** Where all carriers agree, and no analyst has decided anything. */
  Spread(NodeBook book, double[] contexts, LinkWeights weights) {
    this(book, contexts, agreeing(contexts.length), weights, new TreeMap<>());
  }

  /**
   * Judges every trait.
   *
   * @param contexts of each trait
   * @param agreement how far the carriers of each agree in something else, 0 to 1
   * @param neverLink values that link nothing, whatever they are, and who says so
   */
  Spread(
      NodeBook book,
      double[] contexts,
      double[] agreement,
      LinkWeights weights,
      SortedMap<Trait, String> neverLink) {
    this.contexts = contexts;
    trust = Arrays.stream(agreement).map(weights::trust).toArray();
    for (byte kind = 0; kind < ordinary.length; kind++) {
      ordinary[kind] = Math.min(MOST_ORDINARY, Math.max(1, median(book, kind)));
    }
    BitSet common = new BitSet();
    for (int trait = 0; trait < contexts.length; trait++) {
      byte kind = book.kind(trait);
      String says = neverLink.isEmpty() ? null : neverLink.get(book.trait(trait));
      if (says != null) {
        decided.put(trait, says);
      }
      boolean spread = mayBe(kind) && contexts[trait] >= weights.genericContexts() * ordinary[kind];
      common.set(trait, spread || trust[trait] <= 0 || says != null);
    }
    generic = Genericness.of(book, common);
  }

  double contexts(int trait) {
    return contexts[trait];
  }

  /** How far a trait is to be trusted for what its carriers agree in, 0 to 1; 0 is generic. */
  double trust(int trait) {
    return trust[trait];
  }

  /** For traits of which nothing speaks against any. */
  static double[] agreeing(int traits) {
    double[] all = new double[traits];
    Arrays.fill(all, 1);
    return all;
  }

  /** The contexts of an ordinary value of a kind, 1 to 2. */
  double ordinary(byte kind) {
    return ordinary[kind];
  }

  Genericness generic() {
    return generic;
  }

  /** Who decided that a trait links nothing, and why; null where nobody did. */
  @Nullable String decided(int trait) {
    return decided.get(trait);
  }

  /** A name or a place is expected to be common, and is weighed so. */
  private static boolean mayBe(byte kind) {
    return kind != NodeBook.KIND_NAME
        && kind != NodeBook.KIND_PLACE
        && kind != NodeBook.KIND_POSTER_PLACE;
  }

  private double median(NodeBook book, byte kind) {
    double[] its = new double[contexts.length];
    int size = 0;
    for (int trait = 0; trait < contexts.length; trait++) {
      if (book.kind(trait) == kind) {
        its[size++] = contexts[trait];
      }
    }
    if (size == 0) {
      return 1;
    }
    Arrays.sort(its, 0, size);
    return size % 2 == 1 ? its[size / 2] : (its[size / 2 - 1] + its[size / 2]) / 2;
  }
}
