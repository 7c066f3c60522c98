package clew.pipeline.link;

import java.io.Serializable;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Counts the contexts of a value: the groups of its carriers that nothing else holds together. One
 * operator's hundred different ads with one phone, one place and one way of closing are one
 * context; a help line's thousand ads are a thousand.
 *
 * <p>Carriers are held together by another contact or image, by poster and place, by passages, or
 * by their place; not by what is itself so common that it may be a hub, and not by the place where
 * the carriers agree in it hardly more than anybody: ten cities would make a hub look like ten
 * contexts.
 */
final class Contexts implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Carriers that are looked at; more are sampled. Chosen. */
  static final int SAMPLE = 256;

  /**
   * A value is held to be a possible hub from this many carriers, or from this share of all nodes.
   * Chosen.
   */
  private static final int SUSPECT_NODES = 64;

  private static final double SUSPECT_SHARE = .01;

  /**
   * Carriers agree in their places when they do so this many times more often than any two nodes.
   * Chosen.
   */
  private static final double PLACE_AGREEMENT = 3;

  /** Of fewer carriers agreement cannot be told, and the place counts. Chosen. */
  private static final int FEW = 8;

  /**
   * Of a gram so many pairs of carriers that both name another phone, too, tell whether it holds
   * them together. Chosen.
   */
  private static final int TELLING = 4;

  /**
   * Carriers that are presumed to agree in something: on real ads pairs that share a phone are one
   * account in 98.6 %, so four that all name different others leave it half of its worth, nine
   * nothing. Chosen.
   */
  private static final double PRESUMED = 3;

  /** Grams that two carriers must share to be held together by them. Chosen. */
  private static final int GRAMS = 3;

  private final NodeBook book;
  private final GramBook grams;
  private final double holding;
  private final int suspect;
  private final OtherPhones otherPhones;

  /**
   * @param grams with what their carriers tell of them without the {@link #suspects}
   * @param holding a gram holds carriers together where more than this share of those that carry it
   *     agree, as far as can be told
   */
  Contexts(NodeBook book, GramBook grams, double holding) {
    this.book = book;
    this.grams = grams;
    this.holding = holding;
    suspect = suspect(book);
    otherPhones = new OtherPhones(book, suspect);
  }

  private static int suspect(NodeBook book) {
    return Math.max(SUSPECT_NODES, (int) Math.ceil(book.nodes() * SUSPECT_SHARE));
  }

  /** Contacts and images that are on so many nodes that they may be hubs. */
  static Genericness suspects(NodeBook book) {
    BitSet suspects = new BitSet();
    for (int trait = 0; trait < book.traits(); trait++) {
      suspects.set(trait, book.carriers().size(trait) >= suspect(book));
    }
    return Genericness.of(book, suspects);
  }

  /** The contexts of a trait, 1 or more. */
  double count(int trait) {
    int[] carriers = book.carriers().get(trait);
    int[] sample = Sample.of(book, carriers, SAMPLE);
    if (sample.length < 2) {
      return 1;
    }
    DisjointSets groups = new DisjointSets(sample.length);
    byTraits(trait, sample, groups);
    if (groups.count() > 1) {
      byPassages(trait, sample, groups);
    }
    return groups.count() == 1 ? 1 : (double) groups.count() * carriers.length / sample.length;
  }

  /**
   * How far the carriers of a phone agree in anything else: of those that name another phone, too,
   * how many of the others each one is held together with, 0 to 1. A dealer's ads name the same
   * second phone; each ad that names a site's help line names a phone of its own. It takes no
   * hundred ads to tell. What is presumed for the phone is worth {@link #PRESUMED} such carriers;
   * of what is no phone nothing is told: 1.
   */
  double agreement(int trait) {
    if (book.kind(trait) != NodeBook.KIND_PHONE) {
      return 1;
    }
    int[] telling =
        Arrays.stream(Sample.of(book, book.carriers().get(trait), SAMPLE))
            .filter(node -> otherPhones.any(node, trait))
            .toArray();
    if (telling.length < 2) {
      return 1;
    }
    DisjointSets groups = new DisjointSets(telling.length);
    byTraits(trait, telling, groups);
    int[] sizes = new int[telling.length];
    for (int group : groups.representatives()) {
      sizes[group]++;
    }
    double agreeing = 0;
    for (int size : sizes) {
      agreeing += size * (size - 1.0) / (telling.length - 1);
    }
    return (agreeing + PRESUMED) / (telling.length + PRESUMED);
  }

  private void byTraits(int trait, int[] sample, DisjointSets groups) {
    boolean byPlace = sample.length < FEW || agreeInPlace(sample);
    boolean named =
        book.kind(trait) == NodeBook.KIND_POSTER_PLACE || book.kind(trait) == NodeBook.KIND_NAME;
    Map<Integer, Integer> first = new HashMap<>();
    IntLists carried = book.carried();
    for (int i = 0; i < sample.length; i++) {
      for (int at = carried.from(sample[i]); at < carried.to(sample[i]); at++) {
        int other = carried.at(at);
        boolean holds =
            switch (book.kind(other)) {
              case NodeBook.KIND_PLACE -> byPlace;
              case NodeBook.KIND_NAME -> false;
              case NodeBook.KIND_POSTER_PLACE -> !named && !isSuspect(other);
              default -> !isSuspect(other);
            };
        if (holds && other != trait) {
          @Nullable Integer before = first.putIfAbsent(other, i);
          if (before != null) {
            groups.join(before, i);
          }
        }
      }
    }
  }

  private boolean isSuspect(int trait) {
    return book.carriers().size(trait) >= suspect;
  }

  /** Neighbours in the list of a gram's carriers are joined where they are so in several grams. */
  private void byPassages(int trait, int[] sample, DisjointSets groups) {
    long[] carried = carried(sample);
    Arrays.sort(carried);
    carried = withoutOddOnes(trait, sample, carried);
    long[] couples = new long[carried.length];
    int size = 0;
    for (int i = 1; i < carried.length; i++) {
      if (carried[i] >>> 32 == carried[i - 1] >>> 32) {
        couples[size++] = carried[i - 1] << 32 | (carried[i] & 0xffffffffL);
      }
    }
    Arrays.sort(couples, 0, size);
    for (int i = GRAMS - 1; i < size; i++) {
      if (couples[i] == couples[i - GRAMS + 1]) {
        groups.join((int) (couples[i] >>> 32), (int) couples[i]);
      }
    }
  }

  /**
   * The same without the grams whose carriers, the trait aside, name different phones: the words
   * that a help line stands in are carried by all who carry the help line, and must not speak for
   * it.
   */
  private long[] withoutOddOnes(int trait, int[] sample, long[] carried) {
    long[] kept = new long[carried.length];
    int size = 0;
    for (int from = 0, to; from < carried.length; from = to) {
      to = from + 1;
      while (to < carried.length && carried[to] >>> 32 == carried[from] >>> 32) {
        to++;
      }
      int agreeing = 0;
      int telling = 0;
      for (int i = from + 1; i < to; i++) {
        int left = sample[(int) carried[i - 1]];
        int right = sample[(int) carried[i]];
        if (otherPhones.any(left, trait) && otherPhones.any(right, trait)) {
          telling++;
          agreeing += otherPhones.shared(left, right, trait) ? 1 : 0;
        }
      }
      if (telling < TELLING || agreeing > holding * telling) {
        System.arraycopy(carried, from, kept, size, to - from);
        size += to - from;
      }
    }
    return Arrays.copyOf(kept, size);
  }

  private boolean holds(int gram) {
    return SharedPassages.share(grams.agreeing(gram), grams.telling(gram)) > holding;
  }

  /** Gram and place in the sample, of all grams that hold carriers together. */
  private long[] carried(int[] sample) {
    IntLists sets = grams.sets();
    int size = 0;
    for (int node : sample) {
      size += sets.size(node);
    }
    long[] carried = new long[size];
    int at = 0;
    for (int i = 0; i < sample.length; i++) {
      for (int place = sets.from(sample[i]); place < sets.to(sample[i]); place++) {
        int gram = sets.at(place);
        if (grams.carriers(gram) < suspect && holds(gram)) {
          carried[at++] = (long) gram << 32 | i;
        }
      }
    }
    return Arrays.copyOf(carried, at);
  }

  /**
   * Whether carriers have the same place more often than chance would have it: that of any two
   * nodes, and, where they are of many places, that of any two in these. A site's help line stands
   * in all towns of the site's country, and there alone.
   */
  private boolean agreeInPlace(int[] sample) {
    Map<Integer, Integer> counts = new HashMap<>();
    IntLists carried = book.carried();
    for (int node : sample) {
      for (int at = carried.from(node); at < carried.to(node); at++) {
        if (book.kind(carried.at(at)) == NodeBook.KIND_PLACE) {
          counts.merge(carried.at(at), 1, Integer::sum);
        }
      }
    }
    double pairs = 0;
    double squares = 0;
    double all = 0;
    for (Map.Entry<Integer, Integer> place : counts.entrySet()) {
      pairs += (double) place.getValue() * (place.getValue() - 1);
      double size = book.carriers().size(place.getKey());
      squares += size * size;
      all += size;
    }
    double agreement = pairs / ((double) sample.length * (sample.length - 1));
    double chance = book.placeChance();
    if (counts.size() >= FEW) {
      chance = Math.max(chance, squares / (all * all));
    }
    return agreement >= PLACE_AGREEMENT * chance;
  }
}
