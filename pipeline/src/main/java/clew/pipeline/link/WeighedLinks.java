package clew.pipeline.link;

import clew.models.Evidence;
import clew.models.Link;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Links of a part as they are laid down to be read twice: by clustering, and when it has decided.
 * To weigh them again would take several times as long as to read them.
 */
final class WeighedLinks implements Serializable {
  private static final long serialVersionUID = 1L;

  private final String[] words;
  private final int[] links;
  private final int[] evidence;
  private final double[] bits;

  private WeighedLinks(String[] words, int[] links, int[] evidence, double[] bits) {
    this.words = words;
    this.links = links;
    this.evidence = evidence;
    this.bits = bits;
  }

  /** Integers of a link: its nodes, decision, reason, and where its evidence ends. */
  private static final int LINK = 5;

  /** Integers of a piece of evidence: its kind and value. */
  private static final int EVIDENCE = 2;

  /** The links, in the order in which they were added. */
  Iterator<Link> rows(NodeBook nodes) {
    return new Iterator<>() {
      private int link;
      private int one;
      private int bit;

      @Override
      public boolean hasNext() {
        return link < links.length;
      }

      @Override
      public Link next() {
        int end = links[link + 4];
        List<Evidence> its = new ArrayList<>(end - one);
        for (; one < end; one++) {
          its.add(
              new Evidence(
                  words[evidence[one * EVIDENCE]],
                  words[evidence[one * EVIDENCE + 1]],
                  bits[bit],
                  bits[bit + 1]));
          bit += 2;
        }
        Link next =
            new Link(
                nodes.id(links[link]),
                nodes.id(links[link + 1]),
                its,
                bits[bit],
                bits[bit + 1],
                words[links[link + 2]],
                words[links[link + 3]]);
        bit += 2;
        link += LINK;
        return next;
      }
    };
  }

  /** Gathers the links of a part. */
  static final class Builder {
    private final Map<String, Integer> words = new HashMap<>();
    private final IntArray links = new IntArray();
    private final IntArray evidence = new IntArray();
    private final DoubleArray bits = new DoubleArray();

    /** Adds a link between two nodes. */
    void add(
        int left,
        int right,
        List<Evidence> its,
        double priorBits,
        double totalBits,
        String decision,
        String reason) {
      for (Evidence one : its) {
        evidence.add(number(one.kind()));
        evidence.add(number(one.value()));
        bits.add(one.score());
        bits.add(one.bits());
      }
      links.add(left);
      links.add(right);
      links.add(number(decision));
      links.add(number(reason));
      links.add(evidence.size() / EVIDENCE);
      bits.add(priorBits);
      bits.add(totalBits);
    }

    WeighedLinks build() {
      String[] all = new String[words.size()];
      words.forEach((word, number) -> all[number] = word);
      return new WeighedLinks(all, links.toArray(), evidence.toArray(), bits.toArray());
    }

    private int number(String word) {
      Integer known = words.get(word);
      if (known == null) {
        known = words.size();
        words.put(word, known);
      }
      return known;
    }
  }

  /** Integers in an array that grows. */
  private static final class IntArray {
    private int[] values = new int[1024];
    private int size;

    void add(int value) {
      values = size == values.length ? Arrays.copyOf(values, 2 * size) : values;
      values[size++] = value;
    }

    int size() {
      return size;
    }

    int[] toArray() {
      return Arrays.copyOf(values, size);
    }
  }

  /** Fractions in an array that grows. */
  private static final class DoubleArray {
    private double[] values = new double[1024];
    private int size;

    void add(double value) {
      values = size == values.length ? Arrays.copyOf(values, 2 * size) : values;
      values[size++] = value;
    }

    double[] toArray() {
      return Arrays.copyOf(values, size);
    }
  }
}
