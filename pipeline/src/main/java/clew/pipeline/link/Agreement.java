package clew.pipeline.link;

import java.util.Arrays;

/**
 * Whether the nodes that carry a passage are otherwise one hand: over all pairs of them, how much
 * speaks for it out of how much can be told. One operator's passages agree; a product description
 * that many sellers copied does not.
 *
 * @param agreeing weight of the pairs that agree
 * @param telling weight of the pairs of which something can be told
 * @param boilerplate whether it stands in so many unrelated places that it is no poster's own
 */
record Agreement(double agreeing, double telling, boolean boilerplate) {
  /** Carriers that are looked at; more are sampled: 2,016 pairs, a bit of a word each. */
  static final int SAMPLE = 64;

  /** Different places say less than different phones: many post in several towns. Chosen. */
  static final double ELSEWHERE = .3;

  /** Fewer carriers make no boilerplate. Chosen. */
  private static final int MANY = 40;

  /** Of the pairs of boilerplate's carriers fewer than this share agree. Chosen. */
  private static final double CHANCE = .12;

  static Agreement of(NodeBook book, Genericness generic, int[] carriers) {
    int[] sample = Sample.of(book, carriers, SAMPLE);
    Pairs pairs = new Pairs(book, generic, sample);
    boolean boilerplate =
        carriers.length >= MANY && pairs.agreeing < CHANCE * (pairs.told + pairs.elsewhere);
    double beyond =
        beyondChance(
            pairs.byPlace, pairs.byPlace + ELSEWHERE * pairs.elsewhere, book.placeChance());
    return new Agreement(
        pairs.agreeing - pairs.byPlace + beyond,
        pairs.told + ELSEWHERE * pairs.elsewhere,
        boilerplate);
  }

  /**
   * Counts of the pairs of a sample: what {@link PairView} tells of each, told of one and all that
   * come before it at once, a bit for each.
   */
  private static final class Pairs {
    /** That agree. */
    private int agreeing;

    /** Of which something can be told but that their places differ. */
    private int told;

    /** Of which nothing can be told but that. */
    private int elsewhere;

    /** That agree in their place and nothing else. */
    private int byPlace;

    private final NodeBook book;
    private final int[] sample;
    private final long[] together;
    private final long[] samePlace;
    private final long[] samePhone;
    private final long[] sameName;
    private long withPlace;
    private long withPoster;
    private long withPhone;

    Pairs(NodeBook book, Genericness generic, int[] sample) {
      this.book = book;
      this.sample = sample;
      together = new long[sample.length];
      samePlace = new long[sample.length];
      samePhone = new long[sample.length];
      sameName = new long[sample.length];
      for (int i = 0; i < sample.length; i++) {
        withPlace |= book.hasPlace(sample[i]) ? 1L << i : 0;
        withPoster |= book.hasPoster(sample[i]) ? 1L << i : 0;
        withPhone |= generic.hasPhone(sample[i]) ? 1L << i : 0;
      }
      share(generic);
      for (int i = 1; i < sample.length; i++) {
        count(i, (1L << i) - 1);
      }
    }

    /** Enters for each trait who of the sample carries it. */
    private void share(Genericness generic) {
      IntLists carried = book.carried();
      int size = 0;
      for (int node : sample) {
        size += carried.size(node);
      }
      long[] entries = new long[size];
      int at = 0;
      for (int i = 0; i < sample.length; i++) {
        for (int place = carried.from(sample[i]); place < carried.to(sample[i]); place++) {
          entries[at++] = (long) carried.at(place) << Integer.SIZE | i;
        }
      }
      Arrays.sort(entries);
      for (int from = 0, to; from < size; from = to) {
        int trait = (int) (entries[from] >>> Integer.SIZE);
        long carriers = 0;
        for (to = from; to < size && (int) (entries[to] >>> Integer.SIZE) == trait; to++) {
          carriers |= 1L << (int) entries[to];
        }
        if (to - from > 1) {
          share(trait, carriers, generic);
        }
      }
    }

    private void share(int trait, long carriers, Genericness generic) {
      byte kind = book.kind(trait);
      switch (kind) {
        case NodeBook.KIND_IMAGE -> {}
        case NodeBook.KIND_PLACE -> enter(samePlace, carriers);
        case NodeBook.KIND_NAME -> enter(sameName, carriers);
        case NodeBook.KIND_POSTER_PLACE -> enter(together, carriers);
        default -> {
          if (!generic.is(trait)) {
            enter(together, carriers);
            if (kind == NodeBook.KIND_PHONE) {
              enter(samePhone, carriers);
            }
          }
        }
      }
    }

    private static void enter(long[] shared, long carriers) {
      for (long rest = carriers; rest != 0; rest &= rest - 1) {
        shared[Long.numberOfTrailingZeros(rest)] |= carriers;
      }
    }

    private void count(int i, long before) {
      long one = together[i] & before;
      long other = ~one & differing(i, before);
      long place = samePlace[i] & before;
      long placed = place & ~one & ~other;
      long known = one | other | place;
      boolean hasPlace = (withPlace >>> i & 1) != 0;
      agreeing += Long.bitCount(one) + Long.bitCount(placed);
      told += Long.bitCount(known);
      elsewhere += hasPlace ? Long.bitCount(withPlace & before & ~known) : 0;
      byPlace += Long.bitCount(placed);
    }

    /** Those that name another phone or, no contact shared, another poster. */
    private long differing(int i, long before) {
      boolean hasPhone = (withPhone >>> i & 1) != 0;
      long differing = hasPhone ? withPhone & ~samePhone[i] & before : 0;
      if ((withPoster >>> i & 1) != 0) {
        long asked = withPoster & ~sameName[i] & ~together[i] & ~differing & before;
        for (long rest = asked; rest != 0; rest &= rest - 1) {
          int other = Long.numberOfTrailingZeros(rest);
          differing |= book.alikePosters(sample[other], sample[i]) ? 0 : 1L << other;
        }
      }
      return differing;
    }
  }

  /**
   * What is left of an agreement of places when that of strangers is taken off, as Cohen's kappa
   * (1960) does: where all ads are of three towns, strangers meet in one of them.
   *
   * @param chance that two strangers share their place
   */
  static double beyondChance(double agreeing, double telling, double chance) {
    double expected = chance / (chance + ELSEWHERE * (1 - chance));
    return expected >= 1 ? 0 : Math.max(0, (agreeing - expected * telling) / (1 - expected));
  }
}
