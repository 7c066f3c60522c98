package clew.pipeline.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clew.pipeline.link.Passages.Run;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class PassagesTest {
  @Test
  void findsOneRunAsLongAsItIs() {
    assertEquals(List.of(new Run(1, 2, 7)), shared("x a b c d e f g y", "p q a b c d e f g r"));
  }

  @Test
  void leavesOutRunsOfFourWords() {
    assertEquals(List.of(), shared("a b c d x", "a b c d y"));
    assertEquals(List.of(), shared("a b c d", "a b c d"));
    assertEquals(List.of(), shared("", "a b c d e"));
  }

  @Test
  void findsSeveralRunsInTheOrderOfTheLeftText() {
    assertEquals(
        List.of(new Run(0, 6, 5), new Run(6, 0, 5)),
        shared("a b c d e x f g h i j", "f g h i j y a b c d e"));
  }

  @Test
  void countsARepeatedRunOnceAtItsFirstPlaces() {
    assertEquals(
        List.of(new Run(0, 1, 5)), shared("a b c d e x a b c d e", "q a b c d e y a b c d e"));
  }

  @Test
  void countsWordsRepeatedWithoutEndOnce() {
    assertEquals(List.of(new Run(0, 0, 8)), shared("a ".repeat(8), "a ".repeat(11)));
  }

  @Test
  void leavesOutARunThatALongerOneHoldsElsewhere() {
    assertEquals(List.of(new Run(6, 0, 7)), shared("b c d e f x a b c d e f g", "a b c d e f g"));
  }

  @Test
  void tellsOverlappingRunsOfDifferentPlaces() {
    assertEquals(
        List.of(new Run(0, 0, 6), new Run(2, 7, 6)),
        shared("a b c d e f g h", "a b c d e f x c d e f g h"));
  }

  @Test
  void agreesWithComparingEveryWordWithEveryWord() {
    Random random = new Random(5);
    int runs = 0;
    for (int trial = 0; trial < 3000; trial++) {
      int vocabulary = 1 + random.nextInt(6);
      List<String> left = words(random, vocabulary);
      List<String> right = words(random, vocabulary);
      if (random.nextBoolean()) {
        right.addAll(random.nextInt(right.size() + 1), left.subList(left.size() / 3, left.size()));
      }
      List<Run> expected = bruteForce(left, right);
      assertEquals(expected, Passages.shared(left, right), () -> left + " | " + right);
      runs += expected.size();
    }
    assertTrue(runs > 2000, runs + " runs compared");
  }

  @Test
  void exchangedTextsGiveTheSamePassages() {
    Random random = new Random(6);
    for (int trial = 0; trial < 500; trial++) {
      List<String> left = words(random, 3);
      List<String> right = words(random, 3);
      List<Run> exchanged = new ArrayList<>();
      for (Run run : Passages.shared(right, left)) {
        exchanged.add(
            new Run(
                /* startLeft= */ run.startRight(),
                /* startRight= */ run.startLeft(),
                run.length()));
      }
      exchanged.sort(Comparator.comparingInt(Run::startLeft).thenComparingInt(Run::length));
      assertEquals(Passages.shared(left, right), exchanged);
    }
  }

  /** 200,000 repeated words: anything that compares places with places would never end. */
  @Test
  void longMonotonousTextsAreNoTrouble() {
    List<String> left = Collections.nCopies(200_000, "a");
    List<String> right = Collections.nCopies(150_000, "a");
    assertEquals(List.of(new Run(0, 0, 150_000)), Passages.shared(left, right));
    List<String> two = new ArrayList<>();
    for (int i = 0; i < 100_000; i++) {
      two.add("a");
      two.add("b");
    }
    assertEquals(List.of(new Run(0, 0, 200_000)), Passages.shared(two, two));
  }

  private static List<Run> shared(String left, String right) {
    return Passages.shared(List.of(left.split(" ")), List.of(right.split(" ")));
  }

  private static List<String> words(Random random, int vocabulary) {
    List<String> words = new ArrayList<>();
    int length = 1 + random.nextInt(40);
    for (int i = 0; i < length; i++) {
      words.add("w" + random.nextInt(vocabulary));
    }
    return words;
  }

  /** Runs from every pair of places, less those whose words are a part of another's. */
  private static List<Run> bruteForce(List<String> left, List<String> right) {
    List<Run> all = new ArrayList<>();
    for (int i = 0; i < left.size(); i++) {
      for (int j = 0; j < right.size(); j++) {
        int length = 0;
        while (i + length < left.size()
            && j + length < right.size()
            && left.get(i + length).equals(right.get(j + length))) {
          length++;
        }
        if (length >= Passages.SHORTEST) {
          all.add(new Run(i, j, length));
        }
      }
    }
    List<Run> kept = new ArrayList<>();
    for (Run run : all) {
      List<String> words = left.subList(run.startLeft(), run.startLeft() + run.length());
      boolean part =
          all.stream()
              .filter(other -> other.length() > run.length())
              .map(other -> left.subList(other.startLeft(), other.startLeft() + other.length()))
              .anyMatch(other -> Collections.indexOfSubList(other, words) >= 0);
      boolean told =
          kept.stream()
              .map(other -> left.subList(other.startLeft(), other.startLeft() + other.length()))
              .anyMatch(words::equals);
      if (!part && !told) {
        kept.add(run);
      }
    }
    kept.sort(Comparator.comparingInt(Run::startLeft).thenComparingInt(Run::length));
    return kept;
  }
}
