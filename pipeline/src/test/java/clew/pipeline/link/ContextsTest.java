package clew.pipeline.link;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class ContextsTest {
  @Test
  void aHelpLineStandsInAsManyContextsAsAds() {
    Books books = new Books();
    for (int i = 0; i < 1000; i++) {
      books.node("", "phone=+1", "place=p" + i % 10, "name=n" + i);
    }

    assertEquals(1000, contexts(books), 1e-9);
  }

  @Test
  void oneOperatorsManyAdsInOnePlaceAreOneContext() {
    Books books = new Books();
    for (int i = 0; i < 184; i++) {
      books.node("", "phone=+1", "place=leeds");
    }
    for (int i = 0; i < 800; i++) {
      books.node("", "place=p" + i % 40);
    }

    assertEquals(1, contexts(books), 0);
  }

  @Test
  void aWayOfClosingHoldsAdsTogether() {
    Books books = new Books();
    for (int i = 0; i < 20; i++) {
      books.node("w" + i + " we open at nine and close at seven every day", "phone=+1");
    }

    assertEquals(1, contexts(books), 0);
  }

  @Test
  void aStockPhraseOfStrangersDoesNot() {
    Books books = new Books();
    for (int i = 0; i < 20; i++) {
      books.node(
          "w" + i + " we open at nine and close at seven every day", "phone=+1", "name=n" + i);
    }

    assertEquals(20, contexts(books), 0);
  }

  @Test
  void aHelpLineInAllTownsOfACountryIsNotHeldTogetherByItsTowns() {
    // Ten towns of 30 ads each, a third of them with the line; elsewhere 700 ads in 700 towns. Its
    // carriers meet in .09 of their pairs, any two ads in .01 of theirs, but any two of the ten
    // towns in .1.
    Books books = new Books();
    for (int i = 0; i < 300; i++) {
      String town = "place=t" + i % 10;
      if (i < 100) {
        books.node("", "phone=+1", town, "name=n" + i);
      } else {
        books.node("", town);
      }
    }
    for (int i = 0; i < 700; i++) {
      books.node("", "place=p" + i);
    }

    assertEquals(100, contexts(books), 0);
  }

  @Test
  void theWordsOfAHelpLineDoNotSpeakForIt() {
    // Too few to be suspected; all share the line and its words, each has a phone of its own.
    Books strangers = new Books();
    Books agency = new Books();
    for (int i = 0; i < 20; i++) {
      String words = "w" + i + " questions about this site ask our desk on working days";
      strangers.node(words, "phone=+1", "phone=+9" + i);
      agency.node(words, "phone=+1", "phone=+9" + i / 10);
    }

    assertEquals(20, contextsUnsuspected(strangers), 0);
    assertEquals(1, contextsUnsuspected(agency), 0);
  }

  @Test
  void aPhoneOfWhichEachCarrierNamesAnotherIsDoubtedFromFewOn() {
    Books strangers = new Books();
    for (int i = 0; i < 9; i++) {
      strangers.node("", "phone=+1", "phone=+9" + i);
    }
    Books groups = new Books();
    for (int i = 0; i < 6; i++) {
      groups.node("", "phone=+1", i < 2 ? "phone=+2" : "phone=+3");
    }

    // Three carriers are presumed to agree: (0 + 3) / (9 + 3); of two and four that agree among
    // themselves each meets 1 and 3 of 5 others: ((2 × 1 + 4 × 3) / 5 + 3) / (6 + 3).
    assertEquals(.25, agreement(strangers), 1e-12);
    assertEquals(5.8 / 9, agreement(groups), 1e-12);
  }

  @Test
  void aPhoneIsNotDoubtedWhereItsCarriersAgreeOrTellNothing() {
    Books dealer = new Books();
    Books poster = new Books();
    Books alone = new Books();
    for (int i = 0; i < 20; i++) {
      dealer.node("", "phone=+1", "phone=+2", "name=n" + i);
      poster.node("", "phone=+1", "phone=+9" + i, "poster_place=ann | leeds");
      alone.node("", "phone=+1", "name=n" + i, "place=p" + i);
    }

    assertEquals(1, agreement(dealer), 0);
    assertEquals(1, agreement(poster), 0);
    assertEquals(1, agreement(alone), 0);
  }

  @Test
  void onlyPhonesAreDoubtedForOtherPhones() {
    Books books = new Books();
    for (int i = 0; i < 20; i++) {
      books.node("", "email=a@b.example", "phone=+9" + i);
    }
    NodeBook book = books.book();

    assertEquals(
        1,
        new Contexts(book, grams(books, book, "email", "a@b.example"), .25)
            .agreement(Books.trait(book, "email", "a@b.example")),
        0);
  }

  @Test
  void theSampleHoldsTheSmallestRanksInTheOrderOfNodes() {
    Books books = new Books();
    for (int i = 0; i < 500; i++) {
      books.node("");
    }
    NodeBook book = books.book();
    int[] all = new int[500];
    Arrays.setAll(all, i -> i);

    int[] sample = Sample.of(book, all, 64);

    Set<Integer> drawn =
        new HashSet<>(List.of(Arrays.stream(sample).boxed().toArray(Integer[]::new)));
    long largest = Arrays.stream(sample).mapToLong(book::rank).max().orElseThrow();
    assertEquals(64, drawn.size());
    assertTrue(
        Arrays.stream(all)
            .filter(node -> !drawn.contains(node))
            .allMatch(node -> book.rank(node) > largest));
    assertArrayEquals(Arrays.stream(sample).sorted().toArray(), sample);
  }

  private static double contextsUnsuspected(Books books) {
    NodeBook book = books.book();
    GramBook grams = books.grams(book, Genericness.of(book, new java.util.BitSet()));
    return new Contexts(book, grams, .25).count(Books.trait(book, "phone", "+1"));
  }

  /** Of the one phone, which nothing else is like. */
  private static double contexts(Books books) {
    NodeBook book = books.book();
    return new Contexts(book, grams(books, book), .25).count(Books.trait(book, "phone", "+1"));
  }

  private static double agreement(Books books) {
    NodeBook book = books.book();
    return new Contexts(book, grams(books, book), .25).agreement(Books.trait(book, "phone", "+1"));
  }

  private static GramBook grams(Books books, NodeBook book) {
    return grams(books, book, "phone", "+1");
  }

  /** Judged without the value, as if it were a suspect. */
  private static GramBook grams(Books books, NodeBook book, String kind, String value) {
    java.util.BitSet suspect = new java.util.BitSet();
    suspect.set(Books.trait(book, kind, value));
    return books.grams(book, Genericness.of(book, suspect));
  }
}
