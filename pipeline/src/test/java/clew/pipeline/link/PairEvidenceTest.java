package clew.pipeline.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clew.models.Evidence;
import clew.models.Trait;
import clew.models.catalogue.LinkWeights;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class PairEvidenceTest {
  private static final LinkWeights WEIGHTS = LinkWeights.shipped();

  /** log2(30) − log2(30,720) = −10. */
  private static final CorpusFigures CORPUS =
      new CorpusFigures(20_000, WEIGHTS.priorBits(30_720), Map.of("phone", 1.0));

  private final PairEvidence weigher = new PairEvidence(WEIGHTS, CORPUS);

  @Test
  void aPhoneOfOrdinarySpreadNetsSixBits() {
    List<Evidence> evidence =
        weigher.of(node("a", null, null, phone(1)), node("b", null, null, phone(1)), met());

    assertEquals(List.of(new Evidence("phone", "+1", 1, 16)), evidence);
    assertEquals(-10, CORPUS.priorBits(), 1e-9);
  }

  @Test
  void contextsTakeFromAValueUntilItFallsSilent() {
    assertEquals(13, bits("phone", phone(8)), 1e-9);
    assertEquals(0, bits("phone", phone(1 << 20)), 1e-9);
  }

  @Test
  void aGenericValueIsWorthNothing() {
    SharedTrait generic = new SharedTrait("phone", "+1", 900, 900, true);

    assertEquals(0, bits("phone", generic), 0);
  }

  @Test
  void ofSeveralPhonesTheBestCountsAlone() {
    SharedTrait other = new SharedTrait("phone", "+2", 2, 4, false);

    List<Evidence> evidence =
        weigher.of(
            node("a", null, null, phone(1), other), node("b", null, null, phone(1), other), met());

    assertEquals(
        List.of(new Evidence("phone", "+1", 1, 16), new Evidence("phone", "+2", 1, 0)), evidence);
  }

  @Test
  void whatDiffersCountsAgainstAPair() {
    SharedTrait one = new SharedTrait("phone", "+1", 1, 1, false);
    SharedTrait other = new SharedTrait("phone", "+2", 1, 1, false);

    List<Evidence> evidence =
        weigher.of(node("a", "leeds", "ann", one), node("b", "york", "bea", other), met());

    assertEquals(
        List.of(
            new Evidence("phone_differs", "", 0, -5),
            new Evidence("place", "", 0, -2),
            new Evidence("poster_differs", "", 0, -5)),
        evidence);
  }

  @Test
  void aCommonNameInOneTownIsWorthLess() {
    SharedTrait name = new SharedTrait("name", "ann", 40, 16, false);
    SharedTrait both = new SharedTrait("poster_place", "ann | leeds", 2, 1, false);

    List<Evidence> evidence =
        weigher.of(
            node("a", "leeds", "ann", name, both), node("b", "leeds", "ann", name, both), met());

    // 6 net and 10 for the prior, less 1.5 · log2(16 / 2).
    assertEquals(List.of(new Evidence("poster_place", "ann | leeds", 1, 11.5)), evidence);
  }

  @Test
  void aRarePlaceSpeaksForAPairAndACommonOneDoesNot() {
    // log2(.3 · 20,000 / 1,500) = 2; of 10,000 nodes in one place: below 0, so nothing; of two:
    // more than 6, so 6.
    assertEquals(2, place(1_500), 1e-9);
    assertEquals(0, place(10_000), 1e-9);
    assertEquals(6, place(2), 1e-9);
  }

  @Test
  void anEqualTextInTwoPlacesIsNoEvidenceWhereNobodyVouchesForIt() {
    Agreement unknown = new Agreement(0, .3, true);
    Candidate same = Candidate.byText("a", "b", "t", 1, unknown);

    // Worth 11 · trust(1.6 of 2) less 4.5 for the other place, less 7: below 0.
    double total = CORPUS.priorBits();
    for (Evidence evidence : weigher.of(node("a", "leeds", null), node("b", "york", null), same)) {
      total += evidence.bits();
    }
    assertTrue(total < 0, "total is " + total);
  }

  @Test
  void aTextWhoseCarriersAgreeNetsFourBits() {
    Agreement agreed = new Agreement(10, 10, true);
    Candidate same = Candidate.byText("a", "b", "t", 1, agreed);

    List<Evidence> evidence = weigher.of(node("a", null, null), node("b", null, null), same);

    assertEquals(List.of(new Evidence("text", "t", 1, 14)), evidence);
  }

  @Test
  void aCopiedTextIsWorthNothing() {
    Agreement copied = new Agreement(1, 40, true);
    Candidate same = Candidate.byText("a", "b", "t", 1, copied);

    assertEquals(
        List.of(new Evidence("text", "t", 1, 0)),
        weigher.of(node("a", null, null), node("b", null, null), same));
  }

  @Test
  void aHelpLineStandsInAsManyContextsAsAds() {
    Carriers carriers = new Carriers(Contexts.SAMPLE);
    for (int i = 0; i < 1000; i++) {
      carriers.add(node("n" + i, "place " + i % 10, "poster " + i, phone(1)));
    }
    Contexts contexts = new Contexts(Set.of(new Trait("phone", "+1")), .1);

    assertEquals(1000, contexts.count(new Trait("phone", "+1"), carriers), 1e-9);
  }

  @Test
  void oneOperatorsManyAdsAreOneContext() {
    Carriers carriers = new Carriers(Contexts.SAMPLE);
    for (int i = 0; i < 184; i++) {
      carriers.add(node("n" + i, "leeds", null, phone(1)));
    }

    assertEquals(1, new Contexts(Set.of(), .1).count(new Trait("phone", "+1"), carriers), 0);
  }

  @Test
  void theSampleDoesNotDependOnOrder() {
    List<LinkNode> nodes = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      nodes.add(node("n" + i, null, null));
    }
    Carriers forwards = new Carriers(64);
    Carriers backwards = new Carriers(64);
    for (int i = 0; i < nodes.size(); i++) {
      forwards.add(nodes.get(i));
      backwards.add(nodes.get(nodes.size() - 1 - i));
    }

    assertEquals(forwards.sample(), backwards.sample());
    assertEquals(64, forwards.sample().size());
    assertEquals(500, forwards.nodes());
  }

  private double bits(String kind, SharedTrait trait) {
    return weigher.of(node("a", null, null, trait), node("b", null, null, trait), met()).stream()
        .filter(evidence -> evidence.kind().equals(kind))
        .mapToDouble(Evidence::bits)
        .sum();
  }

  private double place(long placeNodes) {
    LinkNode one =
        new LinkNode(
            "a",
            1,
            List.of(new PlaceSize("leeds", placeNodes)),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    return weigher.of(one, one, met()).get(0).bits();
  }

  private static Candidate met() {
    return Candidate.of("a", "b");
  }

  private static SharedTrait phone(double contexts) {
    return new SharedTrait("phone", "+1", 2, contexts, false);
  }

  private static LinkNode node(
      String id, @Nullable String place, @Nullable String poster, SharedTrait... traits) {
    return new LinkNode(
        id,
        1,
        place == null ? List.of() : List.of(new PlaceSize(place, 1)),
        poster == null ? List.of() : List.of(poster),
        List.of(),
        List.of(),
        List.of(traits));
  }
}
