package clew.jobs.evaluate;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;

/**
 * The pairs that the linker looked at, among the evaluated ads: links of any decision, between
 * representatives, and pairs of comparison texts that were compared.
 */
final class LookedAt {
  /** A link's decisions; the number of one is its place here. */
  static final List<String> DECISIONS = List.of("joined", "held_back", "too_weak");

  private final Nodes nodes;
  private final Nodes comparisons;
  private final PairSet links = new PairSet();
  private final PairSet texts = new PairSet();
  private int[] lefts = new int[1 << 10];
  private int[] rights = new int[1 << 10];
  private float[] bits = new float[1 << 10];
  private int size;

  LookedAt(Evaluated ads) {
    ForkJoinTask<Nodes> there = ForkJoinPool.commonPool().submit(() -> Nodes.byComparison(ads));
    this.nodes = Nodes.byRepresentative(ads);
    this.comparisons = there.join();
  }

  /** Adds a link; one that ends at an ad which is not evaluated is passed over. */
  void link(String leftId, String rightId, String decision, double weight) {
    int left = nodes.findAgain(leftId);
    int right = nodes.find(rightId);
    if (left >= 0 && right >= 0) {
      links.add(left, right, DECISIONS.indexOf(decision));
      grow();
      lefts[size] = left;
      rights[size] = right;
      bits[size++] = (float) weight;
    }
  }

  /** Adds a pair of comparison texts. */
  void compared(String leftId, String rightId) {
    int left = comparisons.findAgain(leftId);
    int right = comparisons.find(rightId);
    if (left >= 0 && right >= 0) {
      texts.add(left, right, 0);
    }
  }

  private void grow() {
    if (size == lefts.length) {
      lefts = Arrays.copyOf(lefts, size * 2);
      rights = Arrays.copyOf(rights, size * 2);
      bits = Arrays.copyOf(bits, size * 2);
    }
  }

  Nodes nodes() {
    return nodes;
  }

  int links() {
    return size;
  }

  int left(int link) {
    return lefts[link];
  }

  int right(int link) {
    return rights[link];
  }

  double bits(int link) {
    return bits[link];
  }

  /** Whether two ads stand for the same. */
  boolean same(int one, int other) {
    return nodes.ofAd(one) >= 0 && nodes.ofAd(one) == nodes.ofAd(other);
  }

  /** The place in {@link #DECISIONS} of the link between two ads; -1 where there is none. */
  int decision(int one, int other) {
    int left = nodes.ofAd(one);
    int right = nodes.ofAd(other);
    return left < 0 || right < 0 ? -1 : links.mark(left, right);
  }

  /** Whether the latest texts of two ads were compared, or compare as equal. */
  boolean compared(int one, int other) {
    int left = comparisons.ofAd(one);
    int right = comparisons.ofAd(other);
    return left >= 0 && right >= 0 && (left == right || texts.mark(left, right) >= 0);
  }
}
