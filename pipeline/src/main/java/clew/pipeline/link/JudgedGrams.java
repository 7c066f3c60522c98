package clew.pipeline.link;

import java.io.Serializable;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Grams with what their carriers tell of them. */
final class JudgedGrams implements Serializable {
  private static final long serialVersionUID = 1L;

  /** To look at the pairs of fewer carriers costs less than to look them up. Chosen. */
  private static final int FEW = 4;

  private final long[] grams;
  private final int[] carriers;
  private final float[] agreeing;
  private final float[] telling;
  private final BitSet boilerplate;

  private JudgedGrams(int size) {
    grams = new long[size];
    carriers = new int[size];
    agreeing = new float[size];
    telling = new float[size];
    boilerplate = new BitSet();
  }

  static JudgedGrams of(SharedKeys shared, NodeBook book, Genericness generic) {
    JudgedGrams judged = new JudgedGrams(shared.size());
    Judge judge = new Judge(book, generic);
    for (int at = 0; at < shared.size(); at++) {
      judged.set(at, shared, judge);
    }
    return judged;
  }

  /**
   * The same, of which some is known: a gram of the same carriers as before is told as before,
   * where nothing changed for them.
   *
   * @param known what was told of the grams that were shared before
   * @param changed nodes of which a trait is generic now and was not, or the other way round
   */
  static JudgedGrams again(
      SharedKeys shared,
      SharedKeys before,
      JudgedGrams known,
      BitSet changed,
      NodeBook book,
      Genericness generic) {
    JudgedGrams judged = new JudgedGrams(shared.size());
    Judge judge = new Judge(book, generic);
    int last = 0;
    for (int at = 0; at < shared.size(); at++) {
      while (last < before.size() && before.key(last) < shared.key(at)) {
        last++;
      }
      boolean same =
          last < before.size()
              && before.key(last) == shared.key(at)
              && shared.carriers().isSame(at, before.carriers(), last)
              && !shared.carriers().meets(at, changed);
      if (same) {
        judged.set(at, known, last);
      } else {
        judged.set(at, shared, judge);
      }
    }
    return judged;
  }

  private void set(int at, SharedKeys shared, Judge judge) {
    int[] nodes = shared.carriers().get(at);
    Agreement agreement = judge.of(nodes);
    grams[at] = shared.key(at);
    carriers[at] = nodes.length;
    agreeing[at] = (float) agreement.agreeing();
    telling[at] = (float) agreement.telling();
    boilerplate.set(at, agreement.boilerplate());
  }

  private void set(int at, JudgedGrams known, int its) {
    grams[at] = known.grams[its];
    carriers[at] = known.carriers[its];
    agreeing[at] = known.agreeing[its];
    telling[at] = known.telling[its];
    boilerplate.set(at, known.boilerplate.get(its));
  }

  /** Looks at carriers, at the same ones once: the grams of a passage have the same. */
  private static final class Judge {
    private final NodeBook book;
    private final Genericness generic;
    private final Map<Carriers, Agreement> met = new HashMap<>();

    Judge(NodeBook book, Genericness generic) {
      this.book = book;
      this.generic = generic;
    }

    Agreement of(int[] nodes) {
      return nodes.length < FEW
          ? Agreement.of(book, generic, nodes)
          : met.computeIfAbsent(new Carriers(nodes), its -> Agreement.of(book, generic, its.nodes));
    }
  }

  /** Nodes that carry a gram, ascending. */
  private static final class Carriers {
    private final int[] nodes;
    private final int hash;

    Carriers(int[] nodes) {
      this.nodes = nodes;
      hash = Arrays.hashCode(nodes);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Carriers its && Arrays.equals(nodes, its.nodes);
    }

    @Override
    public int hashCode() {
      return hash;
    }
  }

  /** All of them, one part behind the other. */
  static JudgedGrams together(List<JudgedGrams> parts) {
    JudgedGrams all = new JudgedGrams(parts.stream().mapToInt(part -> part.grams.length).sum());
    int at = 0;
    for (JudgedGrams part : parts) {
      int size = part.grams.length;
      System.arraycopy(part.grams, 0, all.grams, at, size);
      System.arraycopy(part.carriers, 0, all.carriers, at, size);
      System.arraycopy(part.agreeing, 0, all.agreeing, at, size);
      System.arraycopy(part.telling, 0, all.telling, at, size);
      int offset = at;
      part.boilerplate.stream().forEach(gram -> all.boilerplate.set(offset + gram));
      at += size;
    }
    return all;
  }

  /** Ascending. */
  long[] grams() {
    return grams;
  }

  /** Those that stand in everybody's ads. */
  Boilerplate boilerplate() {
    return new Boilerplate(boilerplate.stream().mapToLong(gram -> grams[gram]).toArray());
  }

  /** With where each node has them. */
  GramBook book(int[][] sequences) {
    return new GramBook(grams, carriers, agreeing, telling, sequences);
  }
}
