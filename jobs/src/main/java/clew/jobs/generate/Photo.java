package clew.jobs.generate;

/**
 * The hash of a photo, as a site tells it: 256 bits, of which near copies of a photo differ in a
 * few.
 *
 * @param photoId what is seen on it
 * @param hash 64 hexadecimal digits
 * @param quality 50 to 100
 * @param origin own, stock or copied
 */
record Photo(String photoId, String hash, int quality, String origin) {
  /** Bits in which a near copy may differ from what it was made of: two copies stay within 31. */
  private static final int MOST_BITS = 14;

  private static final int LEAST_QUALITY = 50;
  private static final int MOST_QUALITY = 100;
  private static final int WORDS = 4;
  private static final int WORD_BITS = 64;

  static Photo own(long seed, long operator, int number, int copy) {
    return of(
        seed,
        "p" + operator + "-" + number,
        Dice.of(seed, Topic.PHOTO, operator, number),
        copy,
        "own");
  }

  static Photo copied(long seed, long operator, int copy) {
    return of(seed, "p" + operator + "-0", Dice.of(seed, Topic.PHOTO, operator, 0), copy, "copied");
  }

  static Photo stock(long seed, int number, int copy) {
    return of(seed, "stock-" + number, Dice.of(seed, Topic.PHOTO, -1, number), copy, "stock");
  }

  private static Photo of(long seed, String id, Dice dice, int copy, String origin) {
    long[] bits = new long[WORDS];
    for (int word = 0; word < WORDS; word++) {
      bits[word] = dice.next();
    }
    int quality = dice.between(LEAST_QUALITY, MOST_QUALITY);
    if (copy > 0) {
      Dice near = Dice.of(seed, Topic.NEAR_COPY, bits[0], copy);
      for (int changes = near.between(2, MOST_BITS); changes > 0; changes--) {
        int bit = near.below(WORDS * WORD_BITS);
        bits[bit / WORD_BITS] ^= 1L << (bit % WORD_BITS);
      }
    }
    StringBuilder hash = new StringBuilder();
    for (long word : bits) {
      hash.append(java.util.HexFormat.of().toHexDigits(word));
    }
    return new Photo(id, hash.toString(), quality, origin);
  }

  /** In how many bits two hashes differ. */
  int distance(Photo other) {
    int distance = 0;
    for (int at = 0; at < hash.length(); at += WORD_BITS / 4) {
      long one = Long.parseUnsignedLong(hash.substring(at, at + WORD_BITS / 4), 16);
      long two = Long.parseUnsignedLong(other.hash.substring(at, at + WORD_BITS / 4), 16);
      distance += Long.bitCount(one ^ two);
    }
    return distance;
  }
}
