package clew.jobs.report;

import clew.jobs.analyst.Holding;
import clew.jobs.store.Manifest;
import clew.models.AnalystLabel;
import clew.models.Cluster;
import clew.models.ClusterEvent;
import clew.models.Evidence;
import clew.models.IndicatorFiring;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** A dossier of two ads in which every text that an ad or a dump can choose is given. */
final class Dossiers {
  static final Instant SEEN = Instant.parse("2024-03-04T21:05:00Z");
  static final String ONE = "0000000000000000000000000000000a";
  static final String OTHER = "0000000000000000000000000000000b";
  static final String CLUSTER = "00000000000000000000000000000c01";
  static final String NEAR = "00000000000000000000000000000c02";
  static final String FAR = "00000000000000000000000000000c03";

  private Dossiers() {}

  static Manifest manifest(String reason) {
    return new Manifest(
        1,
        "2024-03-05-001",
        1,
        "2024-03-05",
        "0.1.0",
        "c",
        "d",
        null,
        Manifest.Verdict.degraded(List.of(reason)),
        new TreeMap<>(Map.of("postings", 1_234L)),
        List.of(),
        new TreeMap<>(),
        List.of(),
        0,
        null,
        List.of(),
        null,
        "tested");
  }

  static Cluster cluster() {
    return new Cluster(
        CLUSTER, 3, 1, 1, 2, 1, SEEN, SEEN, 12.5, 2.5, 12.5, "lead", 1, 1L, 1, ONE, OTHER, 5.0);
  }

  static AnalystLabel label(String cluster, String note) {
    return new AnalystLabel(
        "l", cluster, "cluster", cluster, 2, 2, "venue", 4, "ann", SEEN, note, true, "r");
  }

  /** Of 10 and 2.5 points: structure, and concealment with a span on "five five five". */
  static Dossier of(String text) {
    List<SeenLink> links =
        List.of(
            new SeenLink(
                CLUSTER,
                1,
                1,
                ONE,
                OTHER,
                List.of(
                    new Evidence("phone", text, 1, 9),
                    new Evidence("passage", "1f", 1, 4),
                    new Evidence("poster_differs", "", 0, -2)),
                -6,
                5,
                "joined",
                "more bits than a random pair needs"));
    String body = "Call 😀 five five five now. " + text;
    return new Dossier(
        cluster(),
        Optional.of(new ClusterEvent(CLUSTER, "grew", List.of(NEAR))),
        List.of(whole("shared_management", 10), shown("obscured_contact", 2.5)),
        List.of(new SeenContact(CLUSTER, 1, 2, "phone", text, 3, 1, SEEN, null)),
        List.of(ad(1, ONE, 2, text, body), ad(2, OTHER, 1, text, body)),
        links,
        Holding.of(CLUSTER, Set.of(ONE, OTHER), links.stream().map(SeenLink::link).toList()),
        List.of(new SeenPlace(CLUSTER, 1, 1, text, 3, SEEN, SEEN)),
        List.of(new SeenDay(CLUSTER, 1, LocalDate.of(2024, 3, 4), 3)),
        List.of(new SeenCut(CLUSTER, 1, 1, NEAR, 2, 4.5, "too little by itself")),
        List.of(new SeenRelation(CLUSTER, 1, 9, FAR, "shared_contact", "phone", text, 1, 2, 3)),
        Map.of("t", new WholeText("t", text, body)),
        Map.of(
            new Trace.Where(ONE, "t"),
            new Trace(ONE, "t", "site", "in/" + text + ".csv", 1_007, 2)),
        Map.of("1f", text));
  }

  private static IndicatorFiring whole(String indicator, double points) {
    return new IndicatorFiring(
        CLUSTER, null, null, indicator, "B", "plus", points, null, null, null, null, "2 places.");
  }

  private static IndicatorFiring shown(String indicator, double points) {
    return new IndicatorFiring(
        CLUSTER,
        ONE,
        "t",
        indicator,
        "A",
        "plus",
        points,
        "body",
        7,
        21,
        "five five five",
        "1 of 2 distinct texts.");
  }

  private static SeenAd ad(int place, String id, long alike, String text, String body) {
    return new SeenAd(
        CLUSTER,
        place,
        7,
        id,
        "t",
        alike,
        List.of("site:" + text),
        SEEN,
        SEEN,
        null,
        4,
        1,
        text,
        text,
        text,
        text,
        text.codePointCount(0, text.length()),
        body,
        body.codePointCount(0, body.length()) + 100);
  }
}
