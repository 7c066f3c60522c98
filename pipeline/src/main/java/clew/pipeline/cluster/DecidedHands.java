package clew.pipeline.cluster;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Brings hands in line with analysts' decisions. Pairs that must be together join their hands. A
 * hand that holds a pair which cannot be together is made again from its links, the strongest
 * first, less those that would bring such a pair together: so what is cut is the weakest that lies
 * between the two.
 */
final class DecidedHands {
  /** Two nodes that cannot be together, or must. */
  record Pair(int left, int right) {}

  private final JoiningLinks links;
  private final List<Pair> together;
  private final List<Pair> apart;

  /**
   * What was decided.
   *
   * @param links in the order of their ends
   */
  DecidedHands(JoiningLinks links, List<Pair> together, List<Pair> apart) {
    this.links = links;
    this.together = List.copyOf(together);
    this.apart = List.copyOf(apart);
  }

  /**
   * New labels: for every node the smallest node of its hand.
   *
   * @param labels of the same kind
   */
  int[] of(int[] labels) {
    UnionFind hands = united(labels);
    Map<Integer, List<Pair>> torn = new TreeMap<>();
    for (Pair pair : apart) {
      if (hands.find(pair.left()) == hands.find(pair.right())) {
        torn.computeIfAbsent(hands.find(pair.left()), hand -> new ArrayList<>()).add(pair);
      }
    }
    return torn.isEmpty() ? hands.representatives() : madeAgain(hands, torn);
  }

  private UnionFind united(int[] labels) {
    UnionFind hands = new UnionFind(labels.length);
    for (int node = 0; node < labels.length; node++) {
      hands.union(node, labels[node]);
    }
    together.forEach(pair -> hands.union(pair.left(), pair.right()));
    return hands;
  }

  private int[] madeAgain(UnionFind before, Map<Integer, List<Pair>> torn) {
    UnionFind hands = new UnionFind(before.size());
    for (int node = 0; node < before.size(); node++) {
      if (!torn.containsKey(before.find(node))) {
        hands.union(node, before.find(node));
      }
    }
    for (Pair pair : together) {
      join(pair.left(), pair.right(), before, torn, hands);
    }
    strongestFirst(before, torn.keySet())
        .forEach(link -> join(links.left(link), links.right(link), before, torn, hands));
    return hands.representatives();
  }

  /** Links within torn hands: few, so that they may be objects. */
  private Stream<Integer> strongestFirst(UnionFind hands, Set<Integer> torn) {
    BitSet its = new BitSet(hands.size());
    torn.forEach(its::set);
    return IntStream.range(0, links.size())
        .filter(link -> its.get(hands.find(links.left(link))))
        .boxed()
        .sorted(
            Comparator.comparingDouble((Integer link) -> links.bits(link))
                .reversed()
                .thenComparing(Comparator.naturalOrder()));
  }

  private static void join(
      int left, int right, UnionFind before, Map<Integer, List<Pair>> torn, UnionFind hands) {
    int hand = before.find(left);
    List<Pair> barred = torn.get(hand);
    if (barred == null || before.find(right) != hand) {
      return;
    }
    int one = hands.find(left);
    int other = hands.find(right);
    boolean barredHere =
        barred.stream()
            .anyMatch(
                pair -> {
                  int its = hands.find(pair.left());
                  int and = hands.find(pair.right());
                  return (its == one && and == other) || (its == other && and == one);
                });
    if (!barredHere) {
      hands.union(one, other);
    }
  }
}
