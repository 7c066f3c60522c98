package clew.pipeline.link;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class HammingBandsTest {
  private static final int PDQ_DISTANCE = 31;

  @Test
  void readsHexadecimal() {
    HammingBands bands = HammingBands.OF_64_BITS;
    assertArrayEquals(new long[] {0xff00_0000_0000_0001L}, bands.parse("FF00000000000001"));
    assertThrows(IllegalArgumentException.class, () -> bands.parse("ff"));
    assertThrows(IllegalArgumentException.class, () -> bands.parse("xx00000000000001"));
    assertThrows(IllegalArgumentException.class, () -> bands.parse("\uff1100000000000001"));
  }

  @Test
  void countsDifferingBits() {
    assertEquals(3, HammingBands.distance(new long[] {1, 0}, new long[] {0, 3}));
  }

  @Test
  void keysArePartsOfTheHash() {
    String pdq = "0001000200030004000500060007000800090010001100120013001400150016";
    long[] keys = HammingBands.PDQ.keys(HammingBands.PDQ.parse(pdq));
    assertEquals(16, keys.length);
    assertEquals(0x0_0000_0001L, keys[0]);
    assertEquals(0x1_0000_0002L, keys[1]);
    assertEquals(0xf_0000_0016L, keys[15]);

    long[] paired = HammingBands.OF_64_BITS.keys(new long[] {0x0102030405060708L});
    assertEquals(28, paired.length);
    assertEquals(0x00_0000_0102L, paired[0]);
    assertEquals(0x01_0000_0103L, paired[1]);
    assertEquals(0x07_0000_0203L, paired[7]);
    assertEquals(0x1b_0000_0708L, paired[27]);
  }

  @Test
  void refusesUnevenBlocks() {
    assertThrows(IllegalArgumentException.class, () -> new HammingBands(64, 7, 1));
    assertThrows(IllegalArgumentException.class, () -> new HammingBands(64, 0, 1));
    assertThrows(IllegalArgumentException.class, () -> new HammingBands(65, 5, 1));
    assertThrows(IllegalArgumentException.class, () -> new HammingBands(256, 2, 1));
    assertThrows(IllegalArgumentException.class, () -> new HammingBands(64, 8, 5));
  }

  @Test
  void findsEveryPairWithinTheCompleteDistance() {
    assertEquals(15, HammingBands.PDQ.complete());
    assertEquals(6, HammingBands.OF_64_BITS.complete());
    assertEquals(1.0, found(HammingBands.PDQ, 15, new Random(15)));
    assertEquals(1.0, found(HammingBands.OF_64_BITS, 6, new Random(6)));
  }

  /** Expected by counting the sets of bits that touch at most 15 of 16, or 6 of 8 blocks. */
  @Test
  void findsFartherPairsAsOftenAsCountingSays() {
    assertEquals(0.9126, found(HammingBands.PDQ, 31, new Random(31)), 0.02);
    assertEquals(0.9033, found(HammingBands.OF_64_BITS, 8, new Random(8)), 0.02);
    assertEquals(0.6688, found(HammingBands.OF_64_BITS, 10, new Random(10)), 0.03);
  }

  @Test
  void unrelatedHashesSeldomMeet() {
    Random random = new Random(256);
    int met = 0;
    for (int trial = 0; trial < 10_000; trial++) {
      met += meet(HammingBands.PDQ, random.longs(4).toArray(), random.longs(4).toArray()) ? 1 : 0;
    }
    assertTrue(met < 15, met + " of 10,000, expected 16 / 65,536 of them");
  }

  @Test
  void findsWhatBruteForceFindsAmongRealHashes() throws IOException {
    String data = System.getenv("CLEW_DATA");
    assumeTrue(data != null, "set CLEW_DATA to the folder that holds pdq/haystack.txt");
    List<long[]> hashes = new ArrayList<>();
    for (String file : List.of("haystack.txt", "needles.txt")) {
      for (String line : Files.readAllLines(Path.of(data, "pdq", file))) {
        hashes.add(HammingBands.PDQ.parse(line.strip()));
      }
    }
    int near = 0;
    int met = 0;
    for (int i = 0; i < hashes.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (HammingBands.distance(hashes.get(i), hashes.get(j)) <= PDQ_DISTANCE) {
          near++;
          met += meet(HammingBands.PDQ, hashes.get(i), hashes.get(j)) ? 1 : 0;
        }
      }
    }
    assertTrue(met >= 0.99 * near, met + " of " + near);
  }

  private static double found(HammingBands bands, int distance, Random random) {
    int trials = 3000;
    int met = 0;
    for (int trial = 0; trial < trials; trial++) {
      long[] hash = random.longs(bands.bits() / 64).toArray();
      long[] other = flipped(hash, distance, random);
      assertEquals(distance, HammingBands.distance(hash, other));
      met += meet(bands, hash, other) ? 1 : 0;
    }
    return (double) met / trials;
  }

  private static long[] flipped(long[] hash, int bits, Random random) {
    long[] flipped = hash.clone();
    random
        .ints(0, hash.length * 64)
        .distinct()
        .limit(bits)
        .forEach(bit -> flipped[bit / 64] ^= 1L << bit);
    return flipped;
  }

  private static boolean meet(HammingBands bands, long[] left, long[] right) {
    long[] keys = bands.keys(left);
    return Arrays.stream(bands.keys(right)).anyMatch(key -> Arrays.binarySearch(keys, key) >= 0);
  }
}
