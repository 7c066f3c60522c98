package clew.pipeline.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clew.models.Evidence;
import clew.models.TextFamily;
import clew.models.Trait;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class PairEvidenceTest {
  /** log2(30) − log2(30,720) = −10. */
  private static final long POSTINGS = 30_720;

  private static final String TEXT = "one two three four five six seven eight nine ten";

  @Test
  void aPhoneOfOrdinarySpreadNetsSixBits() {
    Books books = new Books().node("", "phone=+1").node("", "phone=+1");

    assertEquals(List.of(new Evidence("phone", "+1", 1, 16)), first(books, Map.of()));
  }

  @Test
  void contextsTakeFromAValueUntilItFallsSilent() {
    Books books = new Books().node("", "phone=+1").node("", "phone=+1");
    for (int i = 0; i < 4; i++) { // so that one context is ordinary
      books.node("", "phone=+2" + i).node("", "phone=+2" + i);
    }

    assertEquals(13, first(books, Map.of("phone=+1", 8.0)).get(0).bits(), 1e-9);
    assertEquals(0, first(books, Map.of("phone=+1", 900.0)).get(0).bits(), 0);
  }

  @Test
  void aPhoneIsWorthAsMuchAsItsCarriersAgree() {
    // At .425 it is trusted by half: what it nets over a prior of 7 bits, 13, is halved.
    Books books = new Books().node("", "phone=+1").node("", "phone=+1");
    Books half = books.agreeing("phone=+1", .425);

    assertEquals(9.5, first(half, Map.of()).get(0).bits(), 1e-9);

    Figures doubted = books.agreeing("phone=+1", .25).figures(POSTINGS, Map.of());

    assertEquals(0, new PairEvidence(doubted).of(0, 1).get(0).bits(), 0);
    assertTrue(doubted.spread().generic().is(Books.trait(doubted.book(), "phone", "+1")));
  }

  @Test
  void aMisspeltPosterIsNotAnotherOne() {
    Books misspelt =
        new Books()
            .node("", "phone=+1", "name=margaret pemwell")
            .node("", "phone=+1", "name=margaret pemwel");
    Books another =
        new Books()
            .node("", "phone=+1", "name=margaret pemwell")
            .node("", "phone=+1", "name=margaret oakton");

    assertEquals(List.of("phone"), kinds(misspelt));
    assertEquals(List.of("phone", "poster_differs"), kinds(another));
  }

  private static List<String> kinds(Books books) {
    return first(books, Map.of()).stream().map(Evidence::kind).toList();
  }

  @Test
  void whatAnAnalystSaysLinksNothingLinksNothing() {
    Books books =
        new Books()
            .node("", "phone=+1", "phone=+2", "name=ann")
            .node("", "phone=+1", "phone=+2", "name=ann");
    TreeMap<Trait, String> neverLink = new TreeMap<>();
    neverLink.put(new Trait("phone", "+1"), "decided by unit 3: a help line");
    neverLink.put(new Trait("name", "ann"), "decided by unit 3: the site's");
    Figures figures = books.figures(POSTINGS, Map.of(), neverLink);

    assertEquals(
        List.of(
            new Evidence("name", "ann", 1, 0),
            new Evidence("phone", "+1", 1, 0),
            new Evidence("phone", "+2", 1, 16)),
        new PairEvidence(figures).of(0, 1));
    assertEquals(
        "decided by unit 3: a help line",
        figures.spread().decided(Books.trait(figures.book(), "phone", "+1")));
  }

  @Test
  void ofSeveralPhonesTheBestCountsAlone() {
    Books books = new Books().node("", "phone=+1", "phone=+2").node("", "phone=+1", "phone=+2");

    assertEquals(
        List.of(new Evidence("phone", "+1", 1, 16), new Evidence("phone", "+2", 1, 0)),
        first(books, Map.of()));
  }

  @Test
  void wordsThatMakeNoLinkInTheRarestPlaceAreNotLookedAt() {
    Books books = new Books().node("").node("");

    // 24 bits × likeness − 2.5 and at most 6 of the place must outweigh a prior of −10.
    assertEquals(6.5 / 24, FindPairs.leastAlike(books.figures(POSTINGS, Map.of())), 1e-8);
    assertEquals(.12, FindPairs.leastAlike(books.figures(300, Map.of())), 0);
  }

  @Test
  void whatDiffersCountsAgainstAPair() {
    Books books =
        new Books()
            .node("", "phone=+1", "place=leeds", "name=ann")
            .node("", "phone=+2", "place=york", "name=bea");

    assertEquals(
        List.of(
            new Evidence("phone_differs", "", 0, -5),
            new Evidence("place", "", 0, -2),
            new Evidence("poster_differs", "", 0, -5)),
        first(books, Map.of()));
  }

  @Test
  void aCommonNameInOneTownIsWorthLess() {
    String[] traits = {"name=ann", "place=leeds", "poster_place=ann | leeds"};
    Books books = new Books().node("", traits).node("", traits);

    // 6 net and 10 for the prior, less 1.5 · log2(16 / 2).
    assertEquals(
        List.of(new Evidence("poster_place", "ann | leeds", 1, 11.5)),
        first(books, Map.of("name=ann", 16.0)));
  }

  @Test
  void aRarePlaceSpeaksForAPairAndACommonOneDoesNot() {
    Books books = new Books().node("", "place=leeds").node("", "place=leeds");
    for (int i = 0; i < 18; i++) {
      books.node("", "place=york");
    }

    // log2(.3 · 20 / 2) for two of twenty; for eighteen of twenty below 0, so nothing.
    Figures figures = books.figures(POSTINGS, Map.of());
    assertEquals(Math.log(3) / Math.log(2), new PairEvidence(figures).of(0, 1).get(0).bits(), 1e-9);
    assertEquals(0, new PairEvidence(figures).of(2, 3).get(0).bits(), 0);
  }

  @Test
  void aTextThatNobodyDoubtsNetsFourBits() {
    Books books = new Books().node(TEXT).node(TEXT);

    Evidence text = new Evidence("text", TextFamily.templateId(TEXT), 1, 14);
    assertTrue(first(books, Map.of()).contains(text), first(books, Map.of()).toString());
  }

  @Test
  void aTextInTwoPlacesIsNoReasonToJoinWhereNobodyVouchesForIt() {
    Books books = new Books().node(TEXT, "place=leeds").node(TEXT, "place=york");

    assertTrue(total(books.figures(POSTINGS, Map.of())) < 0);
  }

  @Test
  void aTextThatManyCopiedIsWorthNothing() {
    Books books = new Books();
    for (int i = 0; i < 12; i++) {
      books.node(TEXT, "place=p" + i, "phone=+" + i);
    }

    assertTrue(
        first(books, Map.of()).stream().allMatch(evidence -> evidence.bits() <= 0),
        first(books, Map.of()).toString());
  }

  @Test
  void aSignatureInDifferentAdsLinksThemWhereItsOtherCarriersAgree() {
    Books books = new Books();
    for (int i = 0; i < 6; i++) {
      books.node("offer number " + "abcdef".charAt(i) + " " + TEXT, "phone=+1");
    }
    books.node("something else altogether " + TEXT);

    // 6.5 for the passage and 4 for its length (six grams, of which the first stands for five
    // words: 2.5), and 3 for the prior beyond the reference.
    Evidence passage =
        new PairEvidence(books.figures(POSTINGS, Map.of()))
            .of(0, 6).stream()
                .filter(one -> one.kind().equals("passage"))
                .findFirst()
                .orElseThrow();
    assertEquals(6.5 + 2.5 + 3, passage.bits(), 1e-6);
  }

  @Test
  void ofNearTextAndPassageTheBestCountsAlone() {
    Books books = new Books().node(TEXT).node(TEXT);

    long counting = first(books, Map.of()).stream().filter(evidence -> evidence.bits() > 0).count();
    assertEquals(1, counting);
  }

  private static List<Evidence> first(Books books, Map<String, Double> contexts) {
    return new PairEvidence(books.figures(POSTINGS, contexts)).of(0, 1);
  }

  private static double total(Figures figures) {
    double total = figures.priorBits();
    for (Evidence evidence : new PairEvidence(figures).of(0, 1)) {
      total += evidence.bits();
    }
    return total;
  }
}
