package clew.pipeline.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

final class WordBookTest {
  @Test
  void likenessIsTheShareOfInformationThatBothHave() {
    // Words 0, 1, 2 tell 1, 2, 4 bits; the first node has 1 bit more in a word of its own.
    WordBook book =
        new WordBook(
            IntLists.of(new int[][] {{0, 1}, {1, 2}}), new float[] {1, 2, 4}, new float[] {4, 6});

    assertEquals(2.0 / 8, book.likeness(0, 1), 1e-9);
    assertEquals(4.0 / 6, book.mostAlike(0, 1), 1e-6);
  }

  @Test
  void noLikenessIsMoreThanTheMost() {
    Random random = new Random(11);
    for (int round = 0; round < 500; round++) {
      int[][] words = {random.ints(6, 0, 12).distinct().sorted().toArray(), null};
      words[1] = random.ints(3, 0, 12).distinct().sorted().toArray();
      float[] bits = new float[12];
      for (int word = 0; word < bits.length; word++) {
        bits[word] = 1 + random.nextFloat(9);
      }
      float[] totals = new float[2];
      for (int node = 0; node < 2; node++) {
        for (int word : words[node]) {
          totals[node] += bits[word];
        }
      }
      WordBook book = new WordBook(IntLists.of(words), bits, totals);

      assertTrue(book.likeness(0, 1) <= book.mostAlike(0, 1) + 1e-5);
    }
  }

  @Test
  void allPairsAtOnceAreAsEachIs() {
    Random random = new Random(12);
    int[][] words = new int[40][];
    float[] totals = new float[words.length];
    float[] bits = new float[50];
    for (int word = 0; word < bits.length; word++) {
      bits[word] = 1 + random.nextFloat(9);
    }
    for (int node = 0; node < words.length; node++) {
      words[node] = random.ints(random.nextInt(20), 0, bits.length).distinct().sorted().toArray();
      totals[node] = random.nextFloat(9);
      for (int word : words[node]) {
        totals[node] += bits[word];
      }
    }
    WordBook book = new WordBook(IntLists.of(words), bits, totals);
    AlikeWords all = new AlikeWords(book);
    for (int round = 0; round < 50; round++) {
      KeyedNumbers members = new KeyedNumbers(0);
      members.add(1, 0);
      for (int node : random.ints(AlikeWords.MOST, 0, words.length).distinct().sorted().toArray()) {
        members.add(2, node);
      }
      all.of(members, 1, members.size());
      for (int one = 1; one < members.size(); one++) {
        for (int other = one + 1; other < members.size(); other++) {
          assertEquals(
              book.likeness(members.member(one), members.member(other)),
              all.likeness(one - 1, other - 1),
              0);
        }
      }
    }
  }
}
