package clew.pipeline.link;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.BitSet;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class JudgedGramsTest {
  /** Grams of one passage have the same carriers, others share some of them. */
  @Test
  void eachGramIsJudgedByItsOwnCarriers() {
    Random random = new Random(5);
    Books books = new Books();
    for (int node = 0; node < 40; node++) {
      books.node("", "phone=+" + random.nextInt(8), "place=p" + random.nextInt(4));
    }
    NodeBook book = books.book();
    Genericness nothing = Genericness.of(book, new BitSet());
    KeyedNumbers entries = new KeyedNumbers(0);
    for (int gram = 0; gram < 60; gram++) {
      Random its = new Random(gram / 3);
      int carriers = 2 + its.nextInt(10);
      for (int i = 0; i < carriers; i++) {
        entries.add(Mixing.mix(gram), its.nextInt(40));
      }
    }
    entries.sort();
    entries.dropRepeated();
    SharedKeys shared = SharedKeys.of(entries);
    JudgedGrams judged = JudgedGrams.of(shared, book, nothing);
    GramBook grams = judged.book(new int[40][]);

    for (int gram = 0; gram < shared.size(); gram++) {
      int[] nodes = shared.carriers().get(gram);
      Agreement expected = Agreement.of(book, nothing, nodes);
      assertEquals(shared.key(gram), grams.gram(gram));
      assertEquals(nodes.length, grams.carriers(gram));
      assertEquals((float) expected.agreeing(), grams.agreeing(gram), 0);
      assertEquals((float) expected.telling(), grams.telling(gram), 0);
    }
  }

  /** Other traits are generic, and some nodes lost some of their grams. */
  @Test
  void whatIsKnownChangesNothing() {
    Random random = new Random(6);
    Books books = new Books();
    for (int node = 0; node < 60; node++) {
      books.node("", "phone=+" + random.nextInt(20), "email=" + random.nextInt(20));
    }
    NodeBook book = books.book();
    Genericness before = Genericness.of(book, BitSet.valueOf(new long[] {0b1000}));
    Genericness now = Genericness.of(book, BitSet.valueOf(new long[] {0b100010}));
    SharedKeys all = grams(60, 0);
    SharedKeys fewer = grams(60, 7);

    JudgedGrams first = JudgedGrams.of(all, book, before);
    JudgedGrams second = JudgedGrams.again(all, all, first, now.differing(before, book), book, now);
    assertSame(JudgedGrams.of(all, book, now), second);
    assertSame(
        JudgedGrams.of(fewer, book, now),
        JudgedGrams.again(fewer, all, second, new BitSet(), book, now));
  }

  private static SharedKeys grams(int nodes, int without) {
    KeyedNumbers entries = new KeyedNumbers(0);
    for (int gram = 0; gram < 80; gram++) {
      Random its = new Random(gram);
      int carriers = 2 + its.nextInt(5);
      for (int i = 0; i < carriers; i++) {
        int node = its.nextInt(nodes);
        if (without == 0 || node % without != 0) {
          entries.add(Mixing.mix(gram), node);
        }
      }
    }
    entries.sort();
    entries.dropRepeated();
    return SharedKeys.of(entries);
  }

  private static void assertSame(JudgedGrams expected, JudgedGrams judged) {
    GramBook one = expected.book(new int[60][]);
    GramBook other = judged.book(new int[60][]);
    assertArrayEquals(expected.grams(), judged.grams());
    for (int gram = 0; gram < one.size(); gram++) {
      assertEquals(one.carriers(gram), other.carriers(gram));
      assertEquals(one.agreeing(gram), other.agreeing(gram), 0);
      assertEquals(one.telling(gram), other.telling(gram), 0);
    }
  }
}
