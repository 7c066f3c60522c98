package clew.pipeline.link;

import java.util.Arrays;

/**
 * The distinct character 5-grams of a comparison text, as sorted 64-bit hashes.
 *
 * <p>Characters are Unicode code points. A text of one to four of them is one shingle, itself; an
 * empty text has none.
 *
 * <p>A hash is the polynomial of the five code points modulo 2<sup>64</sup>, mixed. Two different
 * shingles have the same hash with a chance of about 2<sup>-64</sup>: for a pair of texts with
 * 1,000 shingles each, one in 10<sup>13</sup>, so that Jaccard is exact for every purpose here; one
 * collision somewhere is to be expected from 5 thousand million distinct shingles on.
 */
public final class Shingles {
  /** Code points in a shingle; finds 80 % of near-duplicate ads at Jaccard .5, words 15–35 %. */
  public static final int LENGTH = 5;

  /** Odd, without pattern (the golden ratio in 64 bits), so that no power of it is small. */
  private static final long FACTOR = 0x9e3779b97f4a7c15L;

  private static final long FACTOR_LEAVING = power(FACTOR, LENGTH);

  /** Keeps a short text from being the same as a shingle that begins with zeros. */
  private static final long SHORT = 0x5851f42d4c957f2dL;

  private Shingles() {}

  /** The hashes of the shingles of a text, ascending as signed numbers, each once. */
  public static long[] of(String text) {
    return distinct(inOrder(text));
  }

  /** The hashes of the shingles of a text in its order, as often as they stand there. */
  static long[] inOrder(String text) {
    int[] points = text.codePoints().toArray();
    if (points.length == 0) {
      return new long[0];
    }
    return points.length < LENGTH ? new long[] {whole(points)} : hashes(points);
  }

  /** The share of all shingles of both that both have; 0 where both have none. */
  public static double jaccard(long[] left, long[] right) {
    int both = shared(left, right);
    int all = left.length + right.length - both;
    return all == 0 ? 0 : (double) both / all;
  }

  /** The share of the shingles of a part that the whole has, too; 0 where the part has none. */
  public static double containment(long[] part, long[] whole) {
    return part.length == 0 ? 0 : (double) shared(part, whole) / part.length;
  }

  /** How many shingles both have. */
  public static int shared(long[] left, long[] right) {
    int both = 0;
    int i = 0;
    int j = 0;
    while (i < left.length && j < right.length) {
      long l = left[i];
      long r = right[j];
      if (l == r) {
        both++;
      }
      i += l <= r ? 1 : 0;
      j += r <= l ? 1 : 0;
    }
    return both;
  }

  private static long whole(int[] points) {
    long polynomial = 0;
    for (int point : points) {
      polynomial = polynomial * FACTOR + point;
    }
    return Mixing.mix(polynomial ^ (SHORT * points.length));
  }

  private static long[] hashes(int[] points) {
    long[] hashes = new long[points.length - LENGTH + 1];
    long rolling = 0;
    for (int i = 0; i < points.length; i++) {
      rolling = rolling * FACTOR + points[i];
      if (i >= LENGTH) {
        rolling -= points[i - LENGTH] * FACTOR_LEAVING;
      }
      if (i >= LENGTH - 1) {
        hashes[i - LENGTH + 1] = Mixing.mix(rolling);
      }
    }
    return hashes;
  }

  private static long[] distinct(long[] hashes) {
    Arrays.sort(hashes);
    int kept = 0;
    for (int i = 0; i < hashes.length; i++) {
      if (i == 0 || hashes[i] != hashes[i - 1]) {
        hashes[kept++] = hashes[i];
      }
    }
    return kept == hashes.length ? hashes : Arrays.copyOf(hashes, kept);
  }

  private static long power(long factor, int exponent) {
    long power = 1;
    for (int i = 0; i < exponent; i++) {
      power *= factor;
    }
    return power;
  }
}
