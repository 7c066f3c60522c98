package clew.pipeline.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class AgreementTest {
  /** Two of them nearly the same. */
  private static final List<String> NAMES =
      List.of("alexander winterbourne", "alexandra winterbourne", "jo", "millicent partridge");

  @Test
  void whereStrangersOftenMeetMeetingSaysLess() {
    // Different places count .3: of strangers .2 / (.2 + .3 · .8) = 5/11 would agree.
    assertEquals(5.0 / 6, Agreement.beyondChance(5, 10, .2), 1e-12);
    assertEquals(0, Agreement.beyondChance(50.0 / 11, 10, .2), 1e-12);
    assertEquals(0, Agreement.beyondChance(2, 10, .2), 0);
    assertEquals(10, Agreement.beyondChance(10, 10, .2), 1e-12);
  }

  @Test
  void whereNobodyMeetsByChanceAgreementIsAsItIs() {
    assertEquals(5, Agreement.beyondChance(5, 10, 0), 0);
  }

  @Test
  void whereAllAreInOnePlaceItSaysNothing() {
    assertEquals(0, Agreement.beyondChance(10, 10, 1), 0);
  }

  @Test
  void aPhoneThatIsSharedIsNoMatterOfChance() {
    // All in one place, so that places say nothing; three share a phone, too.
    Books books = new Books();
    for (int i = 0; i < 3; i++) {
      books.node("", "place=york", "phone=+1");
    }
    books.node("", "place=york");
    Figures figures = books.figures(100, java.util.Map.of());

    Agreement agreement =
        Agreement.of(figures.book(), figures.spread().generic(), new int[] {0, 1, 2, 3});

    assertEquals(3, agreement.agreeing(), 1e-9);
    assertEquals(6, agreement.telling(), 1e-9);
    assertTrue(figures.book().placeChance() >= 1);
  }

  /** Pair by pair, as pairs are looked at when they are weighed. */
  @Test
  void allPairsAtOnceTellWhatEachTells() {
    Random random = new Random(11);
    for (int round = 0; round < 60; round++) {
      Books books = new Books();
      int nodes = 2 + random.nextInt(Agreement.SAMPLE - 1);
      for (int node = 0; node < nodes; node++) {
        books.node("", traits(random));
      }
      NodeBook book = books.book();
      BitSet common = new BitSet();
      for (int trait = 0; trait < book.traits(); trait++) {
        common.set(trait, random.nextInt(4) == 0);
      }
      Genericness generic = Genericness.of(book, common);
      int[] all = IntStream.range(0, nodes).toArray();
      PairView view = new PairView(book, generic);
      double byPlace = 0;
      double ofPlaces = 0;
      double agreeing = 0;
      double telling = 0;
      for (int i = 0; i < nodes; i++) {
        for (int j = 0; j < i; j++) {
          view.of(j, i);
          agreeing += view.agreeing();
          telling += view.telling(Agreement.ELSEWHERE);
          if (!view.together() && !view.conflict()) {
            byPlace += view.agreeing();
            ofPlaces += view.telling(Agreement.ELSEWHERE);
          }
        }
      }
      double beyond = Agreement.beyondChance(byPlace, ofPlaces, book.placeChance());

      Agreement agreement = Agreement.of(book, generic, all);

      assertEquals(agreeing - byPlace + beyond, agreement.agreeing(), 1e-9);
      assertEquals(telling, agreement.telling(), 1e-9);
    }
  }

  private static String[] traits(Random random) {
    List<String> traits = new ArrayList<>();
    for (String kind : List.of("phone", "phone", "email", "image", "place", "name")) {
      if (random.nextInt(3) > 0) {
        traits.add(
            kind
                + "="
                + (kind.equals("name")
                    ? NAMES.get(random.nextInt(NAMES.size()))
                    : random.nextInt(9)));
      }
    }
    if (random.nextInt(4) == 0) {
      traits.add("poster_place=" + random.nextInt(5));
    }
    return traits.stream().distinct().toArray(String[]::new);
  }
}
