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

  /** A hash of a text, the polynomial of its UTF-16 units. */
  static long text(String text) {
    long hash = text.length();
    for (int i = 0; i < text.length(); i++) {
      hash = hash * 0x9e3779b97f4a7c15L + text.charAt(i);
    }
    return mix(hash);
  }
}
