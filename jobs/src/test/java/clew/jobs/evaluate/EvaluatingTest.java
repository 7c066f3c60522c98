package clew.jobs.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clew.models.Complaint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EvaluatingTest {
  private static final ExplainCommands COMMANDS = new ExplainCommands("scripts/clew", "out dir");

  /** One hand of five ads, of which b is what a says again, and a stranger. */
  private static final Truth TRUTH =
      Truth.of(Map.of("a", "K", "b", "K", "c", "K", "d", "K", "e", "K", "s", "S"));

  private static final List<Ad> RUN =
      List.of(
          ad("a", "1", "A"),
          ad("b", "1", "A"),
          ad("c", "1", "C"),
          ad("d", "2", "D"),
          ad("e", "3", "E"),
          ad("s", "1", "S"));

  private static Ad ad(String id, String cluster, String sameAs) {
    return new Ad(
        id.toUpperCase(Locale.ROOT), cluster, sameAs, "north", id, "Pier", "eng", "text of " + id);
  }

  private static Evaluation evaluated() {
    Evaluating evaluating = new Evaluating(RUN, TRUTH);
    evaluating.link("A", "C", "joined", 4);
    evaluating.link("A", "D", "held_back", 2);
    evaluating.link("C", "S", "joined", 3);
    evaluating.link("A", "nobody", "joined", 9);
    evaluating.compared("text of d", "text of e");
    evaluating.compared("text of a", "text of c");
    Scores alone = evaluating.scores(Map.of());
    return evaluating.evaluate(1, COMMANDS, Optional.of(new Baselines(alone, alone)));
  }

  @Test
  void countsCandidatesApartFromWhatWasDecided() {
    CandidateRecall candidates = evaluated().candidates();

    assertEquals(10, candidates.pairs());
    assertEquals(10, candidates.ofPairs());
    assertEquals(1, candidates.same()); // ab
    assertEquals(2, candidates.joined()); // ac bc
    assertEquals(2, candidates.heldBack()); // ad bd
    assertEquals(0, candidates.tooWeak());
    assertEquals(1, candidates.compared()); // de
    assertEquals(.6, candidates.recall(), 1e-12);
    // a, b, c and d hang together: six pairs
    assertEquals(.6, candidates.reachable(), 1e-12);
  }

  @Test
  void namesTheWorstMergeBySomethingToExplain() {
    Mistake merge = evaluated().mistakes().get(0);

    // a, b, c with s
    assertEquals("merge", merge.kind());
    assertEquals("1", merge.id());
    assertEquals(4, merge.ads());
    assertEquals(2, merge.parts());
    assertEquals(3, merge.pairs());
    assertEquals(
        List.of(
            "scripts/clew explain --output 'out dir' --pair C S",
            "scripts/clew explain --output 'out dir' --cluster 1"),
        merge.explain());
  }

  @Test
  void namesTheWorstSplitByTheLinkThatWasCut() {
    Mistake split = evaluated().mistakes().get(1);

    // abc apart from d and e, these from each other
    assertEquals("split", split.kind());
    assertEquals("K", split.id());
    assertEquals(5, split.ads());
    assertEquals(3, split.parts());
    assertEquals(7, split.pairs());
    assertEquals("scripts/clew explain --output 'out dir' --pair A D", split.explain().get(0));
  }

  @Test
  void showsTheLargestPartsOfASplitWhereNothingLinksThem() {
    Evaluating evaluating =
        new Evaluating(
            List.of(ad("a", "1", "A"), ad("b", "2", "B"), ad("c", "2", "C")),
            Truth.of(Map.of("a", "K", "b", "K", "c", "K", "gone", "K")));

    Mistake split = evaluating.evaluate(1, COMMANDS, Optional.empty()).mistakes().get(0);

    assertEquals("scripts/clew explain --output 'out dir' --pair B A", split.explain().get(0));
  }

  @Test
  void hostileIdsStayOneWordOfACommand() {
    ExplainCommands commands = new ExplainCommands("clew", "it's $(here)");

    assertEquals(
        "clew explain --output 'it'\\''s $(here)' --pair 'a;rm -rf ~' '-x'",
        commands.pair("a;rm -rf ~", "-x"));
    assertEquals(
        "clew explain --output 'it'\\''s $(here)' --cluster '\u001b[2J\n'",
        commands.cluster("\u001b[2J\n"));
  }

  @Test
  void hostileNamesDoNotReachTheTerminal() {
    assertEquals("a?[2Jb?c", Plain.text("a\u001b[2Jb\u202ec", 20));
    assertEquals("abcd…", Plain.text("abcdefgh", 5));
    assertEquals("abcde", Plain.text("abcde", 5));
  }

  @Test
  void findsAdsOfSourcesThatUseTheSameIds() {
    List<Ad> run =
        List.of(
            new Ad("p1", "1", "p1", "north", "7", null, "eng", "t"),
            new Ad("p2", "2", "p2", "south", "7", null, "eng", "u"));
    Scores scores =
        Scores.of(
            Evaluated.of(run, Truth.of(Map.of("north:7", "A", "south:7", "B"))),
            Truth.of(Map.of("north:7", "A", "south:7", "B")));

    assertEquals(0, scores.missing());
    assertEquals(2, scores.clusters());
    Complaint complaint =
        assertThrows(Complaint.class, () -> Evaluated.of(run, Truth.of(Map.of("7", "A"))));
    assertTrue(complaint.getMessage().contains("source:7"), complaint.getMessage());
  }

  @Test
  void closureJoinsWhatAnyChainOfPhonesAndTextsConnects() {
    Evaluating evaluating = new Evaluating(RUN, TRUTH);

    Scores scores =
        evaluating.scores(
            Closure.of(
                Map.of(
                    "A", List.of("phone +12025550101"),
                    "C", List.of("phone +12025550101", "text t"),
                    "S", List.of("text t"),
                    "D", List.of("phone +12025550102"))));

    // a, c and s; b, d and e alone
    assertEquals(4, scores.clusters());
    assertEquals(3, scores.largest());
    assertEquals(1 / 3.0, scores.agreement().pairwise().precision(), 1e-12);
    assertEquals(1 / 10.0, scores.agreement().pairwise().recall(), 1e-12);
  }

  @Test
  void drawsPairsByLotWhereThereAreVeryMany() {
    Map<String, String> clusterOf = new HashMap<>();
    List<Ad> run = new ArrayList<>();
    for (int i = 0; i < 1600; i++) {
      clusterOf.put("x" + i, "K");
      run.add(ad("x" + i, "1", i % 2 == 0 ? "EVEN" : "X" + i));
    }
    CandidateRecall candidates =
        new Evaluating(run, Truth.of(clusterOf))
            .evaluate(3, COMMANDS, Optional.empty())
            .candidates();

    assertEquals(1600 * 1599 / 2, candidates.ofPairs());
    assertEquals(1_000_000, candidates.pairs());
    // of all pairs, 800 * 799 / 2 are the same
    assertEquals(319_600 / 1_279_200.0, candidates.recall(), .002);
    assertEquals(319_600 / 1_279_200.0, candidates.reachable(), 1e-12);
  }

  @Test
  void textIsAHundredColumnsWideButForCommands() {
    String text = evaluated().toText();

    text.lines()
        .filter(line -> !line.contains(" explain "))
        .forEach(line -> assertTrue(line.length() <= 100, line));
    assertTrue(text.contains("worst merges"), text);
    assertTrue(text.contains("by source"), text);
  }

  @Test
  void everyFigureIsARowOnce() {
    List<ScoreRow> rows = evaluated().rows();

    long names =
        rows.stream()
            .map(
                row ->
                    List.of(
                        row.system(),
                        row.counted(),
                        row.by(),
                        row.value(),
                        row.measure(),
                        row.figure()))
            .distinct()
            .count();
    assertEquals(rows.size(), names);
    assertTrue(rows.stream().allMatch(row -> Double.isFinite(row.number())));
  }
}
