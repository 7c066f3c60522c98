package clew.jobs.lookup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NearHashTest {
  private final Random random = new Random(42);

  private String hex(BigInteger hash, int bits) {
    String digits = hash.toString(16);
    return "0".repeat(bits / 4 - digits.length()) + digits;
  }

  private BigInteger turned(BigInteger hash, int bits, int turns) {
    List<Integer> places = new java.util.ArrayList<>(IntStream.range(0, bits).boxed().toList());
    Collections.shuffle(places, random);
    BigInteger result = hash;
    for (int place : places.subList(0, turns)) {
      result = result.flipBit(place);
    }
    return result;
  }

  /** The oracle counts bits of whole numbers. Every distance around the limit is among them. */
  @ParameterizedTest
  @CsvSource({"pdq, 256, 31", "phash, 64, 6", "dhash, 64, 6", "ahash, 64, 6"})
  void sharesAProbeWithAllThatAreNearAndTellsThemFromOthers(
      String algorithm, int bits, int nearest) {
    BigInteger hash = new BigInteger(bits, random);
    NearHash asked = NearHash.of(algorithm, hex(hash, bits)).orElseThrow();
    Set<String> probes = new HashSet<>(asked.probes());
    int near = 0;
    for (int i = 0; i < 1_000; i++) {
      BigInteger other =
          i < 800 ? turned(hash, bits, i % (nearest + 6)) : new BigInteger(bits, random);
      boolean isNear = hash.xor(other).bitCount() <= nearest;
      near += isNear ? 1 : 0;
      NearHash filed = NearHash.of(algorithm, hex(other, bits)).orElseThrow();

      assertEquals(isNear, asked.isNear(algorithm + ":" + hex(other, bits)));
      assertTrue(!isNear || filed.blocks().stream().anyMatch(probes::contains));
    }
    assertTrue(near > 300, near + " were near");
  }

  @Test
  void isNotNearToAnotherAlgorithms() {
    NearHash asked = NearHash.of("phash", "0123456789abcdef").orElseThrow();

    assertFalse(asked.isNear("dhash:0123456789abcdef"));
    assertTrue(NearHash.of("sha256", "0".repeat(64)).isEmpty());
    assertTrue(NearHash.of("pdq", "0123456789abcdef").isEmpty());
  }
}
