package clew.pipeline.cluster;

import clew.models.Evidence;
import clew.models.Link;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What clustering needs of the links of a partition, in arrays: of each that has enough bits its
 * ends, bits and kinds, and of each value who carries it.
 */
final class JoiningLinks implements Serializable {
  private static final long serialVersionUID = 1L;

  /** A kind counts from here, in bits. Chosen. */
  private static final double WORTH_SOMETHING = 1;

  /** Kinds that hold without each other. A place alone is shared by many, and counts for none. */
  private static final Set<String> INDEPENDENT =
      Set.of(
          "phone",
          "email",
          "handle",
          "url",
          "payment",
          "image",
          "poster_place",
          "name",
          "text",
          "passage",
          "words");

  /** The ways in which texts speak: not one value that could be passed on. */
  private static final Set<String> TEXTS = Set.of("text", "passage", "words");

  private static final int NONE = -1;

  private final long[] ends;
  private final double[] bits;
  private final byte[] kinds;
  private final byte[] strongKinds;
  private final int[] onlyValues;
  private final String[] values;
  private final long[] carriers;

  private JoiningLinks(Gathering all) {
    ends = Arrays.copyOf(all.ends, all.size);
    bits = Arrays.copyOf(all.bits, all.size);
    kinds = Arrays.copyOf(all.kinds, all.size);
    strongKinds = Arrays.copyOf(all.strongKinds, all.size);
    onlyValues = Arrays.copyOf(all.onlyValues, all.size);
    values = all.values.keySet().toArray(String[]::new);
    carriers = Arrays.stream(all.carriers, 0, all.carrierSize).sorted().distinct().toArray();
  }

  /**
   * Reads links that have enough bits; others are passed over.
   *
   * @param strongBits from which a kind is strong
   */
  static JoiningLinks of(Iterator<Link> links, IdIndex index, double strongBits) {
    Gathering all = new Gathering(index, strongBits);
    links.forEachRemaining(
        link -> {
          if (link.decision().equals("joined")) {
            all.add(link);
          }
        });
    return new JoiningLinks(all);
  }

  /** All links, and who carries the values that join some of them alone. */
  static Bridges.Input together(List<JoiningLinks> parts) {
    Map<String, String> once = new HashMap<>();
    List<JoiningLink> links = new ArrayList<>();
    for (JoiningLinks part : parts) {
      for (int i = 0; i < part.ends.length; i++) {
        String only = part.onlyValues[i] == NONE ? null : part.values[part.onlyValues[i]];
        links.add(
            new JoiningLink(
                (int) (part.ends[i] >>> 32),
                (int) part.ends[i],
                part.bits[i],
                part.kinds[i],
                part.strongKinds[i],
                only == null ? null : once.computeIfAbsent(only, value -> value)));
      }
    }
    Map<String, Set<Integer>> carriers = new HashMap<>();
    for (JoiningLinks part : parts) {
      for (long carried : part.carriers) {
        String value = part.values[(int) (carried >>> 32)];
        if (once.containsKey(value)) {
          carriers.computeIfAbsent(value, key -> new HashSet<>()).add((int) carried);
        }
      }
    }
    return new Bridges.Input(links, carriers);
  }

  /** The links of a partition on their way. */
  private static final class Gathering {
    private final IdIndex index;
    private final double strongEnough;
    private final Map<String, Integer> values = new LinkedHashMap<>();
    private long[] ends = new long[64];
    private double[] bits = new double[64];
    private byte[] kinds = new byte[64];
    private byte[] strongKinds = new byte[64];
    private int[] onlyValues = new int[64];
    private int size;
    private long[] carriers = new long[256];
    private int carrierSize;

    Gathering(IdIndex index, double strongEnough) {
      this.index = index;
      this.strongEnough = strongEnough;
    }

    void add(Link link) {
      if (size == ends.length) {
        ends = Arrays.copyOf(ends, 2 * size);
        bits = Arrays.copyOf(bits, 2 * size);
        kinds = Arrays.copyOf(kinds, 2 * size);
        strongKinds = Arrays.copyOf(strongKinds, 2 * size);
        onlyValues = Arrays.copyOf(onlyValues, 2 * size);
      }
      int left = index.number(link.leftId());
      int right = index.number(link.rightId());
      Set<String> its = new HashSet<>();
      Set<String> strong = new HashSet<>();
      int first = NONE;
      for (Evidence evidence : link.evidence()) {
        String kind = evidence.kind();
        if (INDEPENDENT.contains(kind) && evidence.bits() >= WORTH_SOMETHING) {
          its.add(kind);
          if (evidence.bits() >= strongEnough) {
            strong.add(kind);
          }
          if (!TEXTS.contains(kind)) {
            int value = carried(kind + '\n' + evidence.value(), left, right);
            first = first == NONE ? value : first;
          }
        }
      }
      ends[size] = (long) left << 32 | right;
      bits[size] = link.bits();
      kinds[size] = (byte) its.size();
      strongKinds[size] = (byte) strong.size();
      onlyValues[size++] = its.size() == 1 ? first : NONE;
    }

    private int carried(String value, int left, int right) {
      int number = values.computeIfAbsent(value, key -> values.size());
      if (carrierSize + 2 > carriers.length) {
        carriers = Arrays.copyOf(carriers, 2 * carriers.length);
      }
      carriers[carrierSize++] = (long) number << 32 | left;
      carriers[carrierSize++] = (long) number << 32 | right;
      return number;
    }
  }
}
