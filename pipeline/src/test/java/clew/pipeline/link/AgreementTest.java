package clew.pipeline.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class AgreementTest {
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
    PairView view = new PairView(figures.book(), figures.spread().generic());

    Agreement agreement = Agreement.of(figures.book(), view, new int[] {0, 1, 2, 3});

    assertEquals(3, agreement.agreeing(), 1e-9);
    assertEquals(6, agreement.telling(), 1e-9);
    assertTrue(figures.book().placeChance() >= 1);
  }
}
