package clew.pipeline.link;

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
      Agreement expected = Agreement.of(book, new PairView(book, nothing), nodes);
      assertEquals(shared.key(gram), grams.gram(gram));
      assertEquals(nodes.length, grams.carriers(gram));
      assertEquals((float) expected.agreeing(), grams.agreeing(gram), 0);
      assertEquals((float) expected.telling(), grams.telling(gram), 0);
    }
  }
}
