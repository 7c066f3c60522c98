package clew.jobs.generate;

/**
 * Numbers ads without looking at others: operator and ad are mixed in 56 bits, one to one, so that
 * neighbours do not show.
 */
final class AdIds {
  /** An operator has fewer ads than two to this. */
  private static final int AD_BITS = 25;

  private static final int BITS = 56;
  private static final long MASK = (1L << BITS) - 1;
  private static final long ODD = 0x5851F42D4C957F2DL;

  private AdIds() {}

  static long of(long operator, long ad) {
    long number = (((operator << AD_BITS) | ad) + ODD) & MASK;
    for (int round = 0; round < 2; round++) {
      number = (number * ODD) & MASK;
      number ^= number >>> (BITS / 2);
    }
    return number;
  }
}
