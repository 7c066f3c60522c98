package clew.pipeline.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * The nodes that carry one value: all are counted, and a sample of bounded size is kept, those
 * whose ids mix to the smallest numbers. So the sample depends on who carries the value, never on
 * the order in which they come.
 */
final class Carriers {
  private record Ranked(long rank, LinkNode node) {}

  private static final Comparator<Ranked> SMALLEST_FIRST =
      Comparator.comparingLong(Ranked::rank).thenComparing(ranked -> ranked.node().postingId());

  private final int limit;
  private final PriorityQueue<Ranked> sample = new PriorityQueue<>(SMALLEST_FIRST.reversed());
  private long nodes;
  private long postings;

  Carriers(int limit) {
    this.limit = limit;
  }

  void add(LinkNode node) {
    nodes++;
    postings += node.postings();
    sample.add(new Ranked(rank(node.postingId()), node));
    if (sample.size() > limit) {
      sample.remove();
    }
  }

  long nodes() {
    return nodes;
  }

  long postings() {
    return postings;
  }

  boolean isWhole() {
    return nodes <= limit;
  }

  /** The sample, in the order of rank. */
  List<LinkNode> sample() {
    List<Ranked> sorted = new ArrayList<>(sample);
    sorted.sort(SMALLEST_FIRST);
    return sorted.stream().map(Ranked::node).toList();
  }

  private static long rank(String id) {
    long hash = 0;
    for (int i = 0; i < id.length(); i++) {
      hash = hash * 31 + id.charAt(i);
    }
    return Mixing.mix(hash);
  }
}
