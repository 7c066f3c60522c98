package clew.pipeline.table;

import clew.models.Evidence;
import clew.models.Link;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Links on their way, in arrays: laid down where they are weighed and read twice, by clustering and
 * when it has decided. To weigh them again would take several times as long, and records would take
 * as long again to make.
 *
 * <p>Nodes are numbers: the place of each representative in the order of all their ids, from 0.
 * Words (kinds, values, decisions, reasons) have numbers of the block's own.
 */
public final class LinkBlock implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Integers of a link: its nodes, decision, reason, and where its evidence ends. */
  private static final int LINK = 5;

  /** Integers of a piece of evidence: its kind and value. */
  private static final int EVIDENCE = 2;

  private final Strings words;
  private final int[] links;
  private final int[] evidence;
  private final double[] bits;

  private LinkBlock(Strings words, int[] links, int[] evidence, double[] bits) {
    this.words = words;
    this.links = links;
    this.evidence = evidence;
    this.bits = bits;
  }

  /** How many words there are, numbered from 0. */
  public int words() {
    return words.size();
  }

  /** A word by its number. */
  public String word(int number) {
    return words.get(number);
  }

  /** Goes through the links, in the order in which they were added. For one thread. */
  public Cursor cursor() {
    return new Cursor(this);
  }

  /** Stands on one link after the other; before the first it stands on none. */
  public static final class Cursor {
    private final LinkBlock block;
    private int link = -LINK;

    /** Where the link's evidence begins and ends, in pieces. */
    private int from;

    private int to;

    /** Where its fractions begin: two for each piece of evidence, two of its own. */
    private int bit;

    private Cursor(LinkBlock block) {
      this.block = block;
    }

    /** Steps to the next link; false where there is none. */
    public boolean next() {
      if (link >= 0) {
        bit += 2 * (to - from) + 2;
        from = to;
      }
      link += LINK;
      if (link >= block.links.length) {
        return false;
      }
      to = block.links[link + LINK - 1];
      return true;
    }

    /** Number of the node with the smaller id. */
    public int left() {
      return block.links[link];
    }

    /** Number of the node with the larger id. */
    public int right() {
      return block.links[link + 1];
    }

    public String decision() {
      return block.words.get(block.links[link + 2]);
    }

    public String reason() {
      return block.words.get(block.links[link + 3]);
    }

    /** All bits, with those of the prior. */
    public double bits() {
      return block.bits[bit + 2 * (to - from) + 1];
    }

    /** How many pieces of evidence there are. */
    public int pieces() {
      return to - from;
    }

    /** Number of the word that says of which kind a piece is. */
    public int kind(int piece) {
      return block.evidence[(from + piece) * EVIDENCE];
    }

    /** Number of the word that is a piece's value. */
    public int value(int piece) {
      return block.evidence[(from + piece) * EVIDENCE + 1];
    }

    /** What a piece is worth. */
    public double bits(int piece) {
      return block.bits[bit + 2 * piece + 1];
    }

    /** The link as a record, as it was decided at last. */
    public Link link(String leftId, String rightId, String decision, String reason) {
      List<Evidence> its = new ArrayList<>(pieces());
      for (int piece = 0; piece < pieces(); piece++) {
        its.add(
            new Evidence(
                block.words.get(kind(piece)),
                block.words.get(value(piece)),
                block.bits[bit + 2 * piece],
                bits(piece)));
      }
      return new Link(
          leftId, rightId, its, block.bits[bit + 2 * pieces()], bits(), decision, reason);
    }
  }

  /** Gathers the links of a part. */
  public static final class Builder {
    private final Map<String, Integer> words = new HashMap<>();
    private final IntArray links = new IntArray();
    private final IntArray evidence = new IntArray();
    private final DoubleArray bits = new DoubleArray();

    /** Adds a link between two nodes. */
    public void add(
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

    /** What was gathered. */
    public LinkBlock build() {
      String[] all = new String[words.size()];
      words.forEach((word, number) -> all[number] = word);
      return new LinkBlock(
          Strings.of(Arrays.asList(all)), links.toArray(), evidence.toArray(), bits.toArray());
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
