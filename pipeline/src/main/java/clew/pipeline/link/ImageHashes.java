package clew.pipeline.link;

import java.io.Serializable;

/**
 * Hashes as numbers, to be compared bit by bit. Of perceptual hashes those within a distance are
 * near: 31 of PDQ's 256 bits (its authors' advice), 6 of the 64 of dHash, pHash and aHash, which
 * their keys find completely. Cryptographic hashes are equal or not.
 */
public final class ImageHashes implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Bits that two PDQ hashes of one image may differ in. */
  public static final int PDQ_DISTANCE = 31;

  /** Bits that two 64-bit hashes of one image may differ in. */
  public static final int SHORT_DISTANCE = 6;

  /**
   * A hash with fewer than this share of its bits set, or fewer unset, is of an image of one
   * colour, and says nothing. Chosen.
   */
  private static final double UNIFORM = .125;

  private final long[][] words;
  private final String[] algorithms;

  /**
   * @param names as {@code algorithm:hash}
   */
  ImageHashes(String[] names) {
    words = new long[names.length][];
    algorithms = new String[names.length];
    for (int i = 0; i < names.length; i++) {
      words[i] = words(names[i]);
      algorithms[i] = names[i].substring(0, names[i].indexOf(':')).intern();
    }
  }

  int size() {
    return words.length;
  }

  /** How many bits differ; more than there are where hashes cannot be compared. */
  int distance(int one, int other) {
    if (one == other) {
      return 0;
    }
    boolean compare = words[one].length > 0 && words[one].length == words[other].length;
    return compare && algorithms[one].equals(algorithms[other])
        ? HammingBands.distance(words[one], words[other])
        : Integer.MAX_VALUE - 1;
  }

  /** The distance up to which others are near. */
  int nearest(int image) {
    return words[image].length == 0 ? 0 : isPdq(image) ? PDQ_DISTANCE : SHORT_DISTANCE;
  }

  private boolean isPdq(int image) {
    return algorithms[image].equals("pdq");
  }

  int bits(int image) {
    return words[image].length * Long.SIZE;
  }

  /** The keys under which near hashes meet; none for a hash that is equal or not. */
  long[] keys(int image) {
    if (words[image].length == 0) {
      return new long[0];
    }
    HammingBands bands = isPdq(image) ? HammingBands.PDQ : HammingBands.OF_64_BITS;
    long[] keys = bands.keys(words[image]);
    for (int i = 0; i < keys.length; i++) {
      keys[i] = Mixing.mix(keys[i] ^ algorithms[image].hashCode());
    }
    return keys;
  }

  /** Whether a hash says something: hashes of images of one colour do not. */
  static boolean tells(String name) {
    long[] words = words(name);
    if (words.length == 0) {
      return true;
    }
    int set = 0;
    for (long word : words) {
      set += Long.bitCount(word);
    }
    double share = (double) set / (words.length * Long.SIZE);
    return share >= UNIFORM && share <= 1 - UNIFORM;
  }

  private static long[] words(String name) {
    int colon = name.indexOf(':');
    String algorithm = name.substring(0, colon);
    String hash = name.substring(colon + 1);
    boolean isPdq = algorithm.equals("pdq") && hash.length() == HammingBands.PDQ.bits() / 4;
    boolean isShort =
        (algorithm.equals("phash") || algorithm.equals("dhash") || algorithm.equals("ahash"))
            && hash.length() == HammingBands.OF_64_BITS.bits() / 4;
    if (isPdq) {
      return HammingBands.PDQ.parse(hash);
    }
    return isShort ? HammingBands.OF_64_BITS.parse(hash) : new long[0];
  }
}
