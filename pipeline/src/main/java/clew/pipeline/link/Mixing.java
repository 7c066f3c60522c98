package clew.pipeline.link;

/** Spreads the bits of a number over all 64. */
final class Mixing {
  private Mixing() {}

  /**
   * A bijection, so that it adds no collisions: "variant 13" of the 64-bit finaliser of MurmurHash3
   * (Stafford, "Better bit mixing", 2011), which SplitMix64 uses too.
   */
  static long mix(long value) {
    long mixed = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
    return mixed ^ (mixed >>> 31);
  }
}
