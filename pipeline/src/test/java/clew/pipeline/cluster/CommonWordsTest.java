package clew.pipeline.cluster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class CommonWordsTest {
  private static List<String> words(String text) {
    return Arrays.asList(text.split(" "));
  }

  @Test
  void namesTheOtherPlaceOfEachSharedWord() {
    assertArrayEquals(
        new int[] {0, 1, -1, 3, 4},
        CommonWords.places(words("a piano for sale here"), words("a piano at sale here")));
    assertArrayEquals(new int[] {1, 2}, CommonWords.places(words("b c"), words("a b c d")));
    assertArrayEquals(new int[] {-1}, CommonWords.places(words("a"), words("b")));
  }

  @Test
  void takesEarlyWordsWhereSeveralSubsequencesAreLongest() {
    assertArrayEquals(new int[] {0, -1}, CommonWords.places(words("a a"), words("a b")));
    assertArrayEquals(new int[] {1, -1}, CommonWords.places(words("a b"), words("b a")));
  }

  @Test
  void sharesAsManyWordsInOrderAsThereAre() {
    // Seed 12; against all subsequences of the shorter text.
    Random random = new Random(12);
    for (int round = 0; round < 300; round++) {
      List<String> of = some(random, 8);
      List<String> in = some(random, 10);

      int[] places = CommonWords.places(of, in);

      int before = -1;
      int shared = 0;
      for (int i = 0; i < places.length; i++) {
        if (places[i] >= 0) {
          assertEquals(of.get(i), in.get(places[i]));
          assertEquals(true, places[i] > before);
          before = places[i];
          shared++;
        }
      }
      assertEquals(longest(of, in), shared);
    }
  }

  private static List<String> some(Random random, int most) {
    List<String> words = new ArrayList<>();
    int count = random.nextInt(most + 1);
    for (int i = 0; i < count; i++) {
      words.add(String.valueOf((char) ('a' + random.nextInt(3))));
    }
    return words;
  }

  private static int longest(List<String> of, List<String> in) {
    int longest = 0;
    for (int chosen = 0; chosen < 1 << of.size(); chosen++) {
      int at = 0;
      boolean fits = true;
      for (int i = 0; i < of.size() && fits; i++) {
        if ((chosen >> i & 1) == 1) {
          int next = in.subList(at, in.size()).indexOf(of.get(i));
          fits = next >= 0;
          at += next + 1;
        }
      }
      longest = Math.max(longest, fits ? Integer.bitCount(chosen) : 0);
    }
    return longest;
  }
}
