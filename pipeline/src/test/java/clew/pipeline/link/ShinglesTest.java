package clew.pipeline.link;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class ShinglesTest {
  @Test
  void emptyTextHasNone() {
    assertEquals(0, Shingles.of("").length);
  }

  @Test
  void shortTextIsOneShingle() {
    assertEquals(1, Shingles.of("a").length);
    assertEquals(1, Shingles.of("abcd").length);
    assertNotEquals(Shingles.of("abcd")[0], Shingles.of("abce")[0]);
    assertNotEquals(Shingles.of("abc")[0], Shingles.of("abcd")[0]);
  }

  @Test
  void countsDistinctRunsOfFive() {
    assertEquals(1, Shingles.of("abcde").length);
    assertEquals(3, Shingles.of("abcdefg").length);
    assertEquals(1, Shingles.of("aaaaaaaaaaaa").length);
    assertEquals(2, Shingles.of("abababababab").length);
  }

  @Test
  void countsCodePointsAndNotHalvesOfThem() {
    assertEquals(1, Shingles.of("ab\uD83D\uDE00cd").length);
    assertEquals(1, Shingles.of("\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00").length);
  }

  @Test
  void areSortedAndNeverChange() {
    // Computed by another program from the definition: stored evidence depends on them.
    long[] shingles = Shingles.of("abcdef");
    assertArrayEquals(new long[] {5903208222185922302L, 8956473767010197250L}, shingles);
  }

  @Test
  void measuresByHand() {
    // abcde bcdef cdefg | bcdef cdefg defgh: two of four
    long[] left = Shingles.of("abcdefg");
    long[] right = Shingles.of("bcdefgh");
    assertEquals(0.5, Shingles.jaccard(left, right));
    assertEquals(2.0 / 3, Shingles.containment(left, right));
    assertEquals(1, Shingles.jaccard(left, left));
    assertEquals(0, Shingles.jaccard(left, new long[0]));
    assertEquals(0, Shingles.jaccard(new long[0], new long[0]));
    assertEquals(0, Shingles.containment(new long[0], left));
    assertEquals(1, Shingles.containment(Shingles.of("cdefg"), left));
  }

  @Test
  void agreesWithSetsOfStrings() {
    Random random = new Random(5);
    for (int trial = 0; trial < 300; trial++) {
      String left = text(random);
      String right = left.substring(random.nextInt(left.length())) + text(random);
      Set<String> l = strings(left);
      Set<String> r = strings(right);
      Set<String> both = new HashSet<>(l);
      both.retainAll(r);
      Set<String> all = new HashSet<>(l);
      all.addAll(r);
      long[] leftShingles = Shingles.of(left);
      long[] rightShingles = Shingles.of(right);
      assertEquals(l.size(), leftShingles.length);
      assertEquals(both.size(), Shingles.shared(leftShingles, rightShingles));
      assertEquals(
          (double) both.size() / all.size(), Shingles.jaccard(leftShingles, rightShingles));
    }
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    int length = 1 + random.nextInt(60);
    for (int i = 0; i < length; i++) {
      text.append((char) ('a' + random.nextInt(3)));
    }
    return text.toString();
  }

  private static Set<String> strings(String text) {
    Set<String> strings = new HashSet<>();
    if (text.length() < Shingles.LENGTH) {
      strings.add(text);
    }
    for (int i = 0; i + Shingles.LENGTH <= text.length(); i++) {
      strings.add(text.substring(i, i + Shingles.LENGTH));
    }
    return strings;
  }
}
