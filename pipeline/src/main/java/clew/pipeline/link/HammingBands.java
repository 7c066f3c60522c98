package clew.pipeline.link;

import java.io.Serializable;

/**
 * Keys under which two hashes that differ in few bits meet.
 *
 * <p>A hash is cut into blocks of equal length; every choice of so many blocks is a key. Differing
 * bits spoil at most one block each, so that two hashes within {@link #complete} bits always share
 * a key; farther ones share it more seldom the more evenly their differences are spread. Keys tell
 * which blocks they hold, and are exact: no two different contents have one key.
 *
 * <p>Hashes are 64-bit words, the first digits of the hexadecimal form in the first word.
 *
 * @param bits length of a hash, a multiple of 64
 * @param blocks into how many parts of equal length it is cut
 * @param blocksInKey how many of them make a key
 */
public record HammingBands(int bits, int blocks, int blocksInKey) implements Serializable {
  private static final int WORD = 64;
  private static final int LONGEST_KEY = 32;

  /**
   * PDQ: 16 keys of 16 bits. Complete up to 15 bits; within 31, the usual distance, it finds 99 %
   * of the pairs among the reference implementation's hashes, 21 times cheaper than complete
   * probing.
   */
  public static final HammingBands PDQ = new HammingBands(256, 16, 1);

  /**
   * 64-bit hashes (dHash, pHash, aHash): 28 keys of 16 bits, which are all pairs of 8 bytes.
   * Complete up to 6 bits; of pairs whose differences lie anywhere, it finds 97 % at 7 bits, 90 %
   * at 8 and 67 % at 10.
   */
  public static final HammingBands OF_64_BITS = new HammingBands(64, 8, 2);

  public HammingBands {
    if (bits < WORD || bits % WORD != 0 || !evenly(bits, blocks)) {
      throw new IllegalArgumentException(bits + " bits are not cut evenly into " + blocks);
    }
    if (blocksInKey < 1 || blocksInKey > blocks || blocksInKey * (bits / blocks) > LONGEST_KEY) {
      throw new IllegalArgumentException(
          blocksInKey + " blocks of " + bits / blocks + " bits are no key of up to 32 bits");
    }
  }

  /** Bits that two hashes may differ in and still be sure to share a key. */
  public int complete() {
    return blocks - blocksInKey;
  }

  /**
   * Reads a hash.
   *
   * @throws IllegalArgumentException unless it is a hexadecimal number of the right length
   */
  public long[] parse(String hexadecimal) {
    if (hexadecimal.length() != bits / 4) {
      throw new IllegalArgumentException(
          "a hash of " + bits + " bits has " + bits / 4 + " digits, not " + hexadecimal.length());
    }
    long[] words = new long[bits / WORD];
    for (int i = 0; i < hexadecimal.length(); i++) {
      words[i / 16] = words[i / 16] << 4 | digit(hexadecimal.charAt(i));
    }
    return words;
  }

  /** How many bits differ. */
  public static int distance(long[] left, long[] right) {
    int differing = 0;
    for (int i = 0; i < left.length; i++) {
      differing += Long.bitCount(left[i] ^ right[i]);
    }
    return differing;
  }

  /** The keys of a hash, in a fixed order. */
  public long[] keys(long[] hash) {
    long[] keys = new long[keyCount()];
    int[] chosen = new int[blocksInKey];
    for (int i = 0; i < blocksInKey; i++) {
      chosen[i] = i;
    }
    for (int key = 0; key < keys.length; key++) {
      keys[key] = (long) key << LONGEST_KEY | content(hash, chosen);
      next(chosen);
    }
    return keys;
  }

  private int keyCount() {
    long count = 1;
    for (int i = 0; i < blocksInKey; i++) {
      count = count * (blocks - i) / (i + 1);
    }
    return (int) count;
  }

  private long content(long[] hash, int[] chosen) {
    int length = bits / blocks;
    long content = 0;
    for (int block : chosen) {
      int end = (block + 1) * length;
      long word = hash[(end - 1) / WORD] >>> -end;
      content = content << length | (word & (1L << length) - 1);
    }
    return content;
  }

  /** The next choice of blocks in lexicographic order; the last one is left as it is. */
  private void next(int[] chosen) {
    int at = blocksInKey - 1;
    while (at >= 0 && chosen[at] == blocks - blocksInKey + at) {
      at--;
    }
    if (at >= 0) {
      chosen[at]++;
      for (int i = at + 1; i < blocksInKey; i++) {
        chosen[i] = chosen[i - 1] + 1;
      }
    }
  }

  /** Into blocks that lie within one word each. */
  private static boolean evenly(int bits, int blocks) {
    return blocks >= bits / WORD
        && blocks <= bits
        && bits % blocks == 0
        && WORD % (bits / blocks) == 0;
  }

  private static int digit(char character) {
    int digit = character < 128 ? Character.digit(character, 16) : -1;
    if (digit < 0) {
      throw new IllegalArgumentException("a hash holds something that is no hexadecimal digit");
    }
    return digit;
  }
}
