package clew.pipeline.cluster;

import clew.pipeline.table.LinkBlock;
import clew.pipeline.table.Strings;
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
  private final Strings names;
  private final long[] carriers;

  private PartLinks(Gathering all) {
    links = all.links;
    links.trim();
    hashes = all.values.hashes();
    alone = all.alone();
    names = Strings.of(Arrays.stream(alone).mapToObj(value -> all.names[value]).toList());
    carriers = all.carriers.distinct();
  }

  /**
   * Reads links that have enough bits; others are passed over.
   *
   * @param strongBits from which a kind is strong
   */
  static PartLinks of(Iterator<LinkBlock> blocks, double strongBits) {
    Gathering all = new Gathering(strongBits);
    blocks.forEachRemaining(all::add);
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
  Strings names() {
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
    private final double strongEnough;
    private final JoiningLinks links = new JoiningLinks(0);
    private final ValueNumbers values = new ValueNumbers();
    private final LongSet carriers = new LongSet();
    private @Nullable String[] names = new @Nullable String[64];

    Gathering(double strongEnough) {
      this.strongEnough = strongEnough;
    }

    void add(LinkBlock block) {
      WordNumbers words = new WordNumbers(block, values);
      LinkBlock.Cursor link = block.cursor();
      while (link.next()) {
        if (link.decision().equals("joined")) {
          add(block, link, words);
        }
      }
    }

    private void add(LinkBlock block, LinkBlock.Cursor link, WordNumbers words) {
      int left = link.left();
      int right = link.right();
      int its = 0;
      int strong = 0;
      int first = -1;
      for (int piece = 0; piece < link.pieces(); piece++) {
        int bit = words.bit(link.kind(piece));
        if (bit != 0 && link.bits(piece) >= WORTH_SOMETHING) {
          its |= bit;
          strong |= link.bits(piece) >= strongEnough ? bit : 0;
          if ((bit & TEXTS) == 0) {
            long value = words.value(bit, link.value(piece));
            carriers.add(value << 32 | left);
            carriers.add(value << 32 | right);
            first = first < 0 ? piece : first;
          }
        }
      }
      int kinds = Integer.bitCount(its);
      int only = JoiningLinks.NO_VALUE;
      if (kinds == 1 && first >= 0) {
        only = words.value(its, link.value(first));
        name(only, block.word(link.kind(first)), block.word(link.value(first)));
      }
      links.add(JoiningLinks.ends(left, right), link.bits(), kinds, Integer.bitCount(strong), only);
    }

    private void name(int value, String kind, String its) {
      if (value >= names.length) {
        names = Arrays.copyOf(names, 2 * value);
      }
      if (names[value] == null) {
        names[value] = kind + '\n' + its;
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

  /** What the words of a block stand for, found out once for each. */
  private static final class WordNumbers {
    private static final int UNKNOWN = -1;

    private final LinkBlock block;
    private final ValueNumbers values;
    private final int[] bits;
    private final int[] numbers;
    private final int[] ofKinds;

    WordNumbers(LinkBlock block, ValueNumbers values) {
      this.block = block;
      this.values = values;
      bits = new int[block.words()];
      Arrays.fill(bits, UNKNOWN);
      numbers = new int[block.words()];
      ofKinds = new int[block.words()];
    }

    /** The bit of the kind that a word names. */
    int bit(int word) {
      if (bits[word] == UNKNOWN) {
        bits[word] = PartLinks.bit(block.word(word));
      }
      return bits[word];
    }

    /** The number of a value; one word may be a value of two kinds. */
    int value(int kind, int word) {
      if (ofKinds[word] != kind) {
        ofKinds[word] = kind;
        numbers[word] = values.number(ValueNumbers.hash(kind, block.word(word)));
      }
      return numbers[word];
    }
  }
}
