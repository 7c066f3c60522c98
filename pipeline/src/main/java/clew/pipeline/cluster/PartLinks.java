package clew.pipeline.cluster;

import clew.models.Evidence;
import clew.models.Link;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * What clustering needs of the links of a partition, in arrays: those that have enough bits, and of
 * each value that speaks for them who carries it. Values have numbers of the partition's own.
 */
final class PartLinks implements Serializable {
  private static final long serialVersionUID = 1L;

  /** A kind counts from here, in bits. Chosen. */
  private static final double WORTH_SOMETHING = 1;

  /** The ways in which texts speak: not one value that could be passed on. */
  private static final int TEXTS = 1 << 8 | 1 << 9 | 1 << 10;

  private final JoiningLinks links;
  private final long[] hashes;
  private final int[] alone;
  private final String[] names;
  private final long[] carriers;

  private PartLinks(Gathering all) {
    links = all.links;
    links.trim();
    hashes = all.values.hashes();
    alone = all.alone();
    names = Arrays.stream(alone).mapToObj(value -> all.names[value]).toArray(String[]::new);
    carriers = all.carriers.distinct();
  }

  /**
   * Reads links that have enough bits; others are passed over.
   *
   * @param strongBits from which a kind is strong
   */
  static PartLinks of(Iterator<Link> links, IdIndex index, double strongBits) {
    Gathering all = new Gathering(index, strongBits);
    links.forEachRemaining(
        link -> {
          if (link.decision().equals("joined")) {
            all.add(link);
          }
        });
    return new PartLinks(all);
  }

  JoiningLinks links() {
    return links;
  }

  /** By the numbers of the values: their {@link ValueNumbers#hash}. */
  long[] hashes() {
    return hashes;
  }

  /** Values that join some link alone, ascending. */
  int[] alone() {
    return alone;
  }

  /** What these are: kind, line end, value. */
  String[] names() {
    return names;
  }

  /** Value and, in the lower half, a node that carries it; ascending, each once. */
  long[] carriers() {
    return carriers;
  }

  /**
   * A bit for each kind that holds without the others; 0 for what does not. A place alone is shared
   * by many, and counts for none.
   */
  private static int bit(String kind) {
    return switch (kind) {
      case "phone" -> 1;
      case "email" -> 1 << 1;
      case "handle" -> 1 << 2;
      case "url" -> 1 << 3;
      case "payment" -> 1 << 4;
      case "image" -> 1 << 5;
      case "poster_place" -> 1 << 6;
      case "name" -> 1 << 7;
      case "text" -> 1 << 8;
      case "passage" -> 1 << 9;
      case "words" -> 1 << 10;
      default -> 0;
    };
  }

  /** The links of a partition on their way. */
  private static final class Gathering {
    private final IdIndex index;
    private final IdRuns lefts;
    private final double strongEnough;
    private final JoiningLinks links = new JoiningLinks(0);
    private final ValueNumbers values = new ValueNumbers();
    private final LongSet carriers = new LongSet();
    private @Nullable String[] names = new @Nullable String[64];

    Gathering(IdIndex index, double strongEnough) {
      this.index = index;
      lefts = new IdRuns(index);
      this.strongEnough = strongEnough;
    }

    void add(Link link) {
      int left = lefts.number(link.leftId());
      int right = index.number(link.rightId());
      int its = 0;
      int strong = 0;
      int first = JoiningLinks.NO_VALUE;
      @Nullable Evidence firstOf = null;
      for (Evidence evidence : link.evidence()) {
        int bit = bit(evidence.kind());
        if (bit != 0 && evidence.bits() >= WORTH_SOMETHING) {
          its |= bit;
          strong |= evidence.bits() >= strongEnough ? bit : 0;
          if ((bit & TEXTS) == 0) {
            int value = values.number(ValueNumbers.hash(bit, evidence.value()));
            carriers.add((long) value << 32 | left);
            carriers.add((long) value << 32 | right);
            if (firstOf == null) {
              first = value;
              firstOf = evidence;
            }
          }
        }
      }
      int kinds = Integer.bitCount(its);
      int only = JoiningLinks.NO_VALUE;
      if (kinds == 1 && firstOf != null) {
        only = first;
        name(first, firstOf);
      }
      links.add(JoiningLinks.ends(left, right), link.bits(), kinds, Integer.bitCount(strong), only);
    }

    private void name(int value, Evidence evidence) {
      if (value >= names.length) {
        names = Arrays.copyOf(names, 2 * value);
      }
      if (names[value] == null) {
        names[value] = evidence.kind() + '\n' + evidence.value();
      }
    }

    int[] alone() {
      int[] alone = new int[names.length];
      int size = 0;
      for (int value = 0; value < names.length; value++) {
        if (names[value] != null) {
          alone[size++] = value;
        }
      }
      return Arrays.copyOf(alone, size);
    }
  }
}
