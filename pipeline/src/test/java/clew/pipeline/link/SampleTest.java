package clew.pipeline.link;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class SampleTest {
  private static final int LIMIT = 16;

  @Test
  void thoseOfTheSmallestRanksAreDrawn() {
    Books books = new Books();
    for (int node = 0; node < 500; node++) {
      books.node("");
    }
    NodeBook book = books.book();
    Random random = new Random(7);
    for (int carriers : new int[] {1, LIMIT, LIMIT + 1, 60, 400}) {
      int[] nodes =
          IntStream.generate(() -> random.nextInt(500))
              .distinct()
              .limit(carriers)
              .sorted()
              .toArray();
      int[] expected =
          Arrays.stream(nodes)
              .boxed()
              .sorted(Comparator.comparingLong((Integer node) -> book.rank(node)))
              .limit(LIMIT)
              .mapToInt(Integer::intValue)
              .sorted()
              .toArray();

      assertArrayEquals(expected, Sample.of(book, nodes, LIMIT));
    }
  }
}
