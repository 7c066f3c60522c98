package clew.jobs.night;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clew.jobs.label.PublishedLabeller;
import clew.jobs.store.Store;
import clew.jobs.work.Keeper;
import clew.jobs.work.LabelRequest;
import clew.jobs.work.Progress;
import clew.jobs.work.Sparks;
import clew.models.AnalystLabel;
import clew.models.ClusterEvent;
import clew.models.ClusterMember;
import clew.models.CollapsedPosting;
import clew.models.GenericValue;
import clew.models.Posting;
import clew.models.Template;
import clew.models.TemplateMember;
import clew.pipeline.ingest.Dump;
import clew.pipeline.support.WithSpark;
import clew.pipeline.table.Table;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Eight hands of three ads each. Numbers are kept for drama. */
@WithSpark
final class ScoringTest {
  private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
  private static final int HANDS = 8;

  /** Words, place and number are the hand's own; of three ads one hides the number. */
  private static String ad(int hand, int number, LocalDate seen) {
    String own = "-" + (char) ('k' + hand);
    String text = MadeDumps.sentence(new Random(hand), 20).replace(" ", own + " ");
    String phone = number == 1 ? "o2o 7946 01o" + hand : "020 7946 010" + hand;
    String ad =
        MadeDumps.ad(
            hand + "-" + number,
            seen + "T08:00:00Z",
            text + " call " + phone,
            "020 7946 010" + hand);
    return ad.replace("Town", "Town" + own);
  }

  /** One of four ads that are the same in every respect, or what one of them says later. */
  private static String twin(int number, int text, LocalDate seen) {
    String body = MadeDumps.sentence(new Random(100 + text), 20);
    return MadeDumps.ad("twin-" + number, seen + "T08:00:00Z", body, "020 7946 0190")
        .replace("Lessons twin-" + number, "Lessons");
  }

  private static List<String> ofAll(LocalDate seen) {
    List<String> ads = new ArrayList<>();
    for (int number = 0; number < 4; number++) {
      ads.add(twin(number, 0, seen));
    }
    for (int hand = 0; hand < HANDS; hand++) {
      for (int number = 0; number < 3; number++) {
        ads.add(ad(hand, number, seen));
      }
    }
    return ads;
  }

  private static long count(Path output, String name) {
    return Store.open(output.toString()).published().counts().get(name);
  }

  @Test
  void onlyClustersThatChangedAreJudgedAndAllAreAsInOneNight(
      SparkSession session, @TempDir Path folder) {
    SparkSession spark = MadeDumps.small(session);
    MadeDumps made = new MadeDumps(folder.resolve("dumps"));
    Dump first = made.dump("first.jsonl", ofAll(FIRST));
    LocalDate next = FIRST.plusDays(40);
    Dump second =
        made.dump("second.jsonl", List.of(ad(0, 3, next), ad(1, 0, next), twin(0, 1, next)));
    Path output = folder.resolve("one-by-one");

    MadeDumps.run(spark, output, FIRST, List.of(first));
    assertEquals(HANDS + 1, count(output, "clusters_judged"));
    assertEquals(0, count(output, "clusters_kept"));

    String cluster = clusterOf(spark, output, "0-0");
    new PublishedLabeller()
        .give(
            output.toString(),
            List.of(
                label(cluster, "venue", "ann"),
                label(clusterOf(spark, output, "5-0"), "spam", "told on 020 7946 0105")));
    MadeDumps.run(spark, output, next, List.of(second));
    assertEquals(
        List.of(clusterOf(spark, output, "5-0") + " spam", cluster + " venue"),
        labels(spark, output).stream().sorted(Comparator.comparing(ScoringTest::word)).toList());
    assertEquals(
        3,
        count(output, "clusters_judged"),
        "one grew, of one an ad was seen again, a twin changed");
    assertEquals(HANDS - 2, count(output, "clusters_kept"));
    assertEquals(
        HANDS - 2,
        Store.open(output.toString(), () -> spark)
            .read(ClusterEvent.class)
            .filter(event -> event.event().equals("dormant"))
            .records()
            .count(),
        "not seen for forty days");
    assertEquals(
        3 * HANDS - 6, count(output, "postings_kept"), "a hand of three; twins are named anew");
    Path once = folder.resolve("once");
    MadeDumps.run(spark, once, next, List.of(first, second));
    List<String> told = MadeDumps.told(spark, output);
    assertEquals(MadeDumps.told(spark, once), told);
    assertTrue(told.stream().filter(row -> row.startsWith("IndicatorFiring")).count() >= HANDS);
    assertEquals(rows(spark, once), rows(spark, output));

    new Upkeep((workload, scratch) -> Sparks.over(spark))
        .erase(
            new Keeper.Erase(
                output.toString(),
                Optional.of("+442079460105"),
                Optional.empty(),
                Optional.empty(),
                Optional.of(folder.resolve("erasure.key")),
                next,
                Optional.empty(),
                Optional.of("request 17")),
            Progress.silent());
    assertEquals(0, count(output, "clusters_kept"), "facts changed");
    assertEquals(0, count(output, "postings_kept"), "facts changed");
    assertTrue(
        MadeDumps.told(spark, output).stream().noneMatch(row -> row.contains("+442079460105")));
    assertEquals(List.of(cluster + " venue"), labels(spark, output), "one shows the number");
  }

  private static String word(String label) {
    return label.substring(label.indexOf(' '));
  }

  private static LabelRequest label(String cluster, String label, String note) {
    Instant at = Instant.parse("2024-01-01T10:00:00Z");
    return new LabelRequest("here", cluster, label, 4, "ann", at, Optional.of(note));
  }

  private static String clusterOf(SparkSession spark, Path output, String ad) {
    return Store.open(output.toString(), () -> spark)
        .read(ClusterMember.class)
        .records()
        .collectAsList()
        .stream()
        .filter(member -> ad.equals(member.sourcePostingId()))
        .map(ClusterMember::clusterId)
        .findFirst()
        .orElseThrow();
  }

  /** Clusters and what they are labelled, as the published run has it. */
  private static List<String> labels(SparkSession spark, Path output) {
    return Store.open(output.toString(), () -> spark)
        .read(AnalystLabel.class)
        .records()
        .collectAsList()
        .stream()
        .map(label -> label.clusterId() + " " + label.label())
        .toList();
  }

  /** Rows of what is taken over where nothing was seen, sorted. */
  private static List<String> rows(SparkSession spark, Path output) {
    Store store = Store.open(output.toString(), () -> spark);
    return Stream.of(Template.class, TemplateMember.class, Posting.class, CollapsedPosting.class)
        .flatMap(type -> store.read(type).rows().collectAsList().stream())
        .map(Row::toString)
        .sorted()
        .toList();
  }

  @Test
  void rulesAreSettingsAndWhatIsLeftOut(SparkSession spark) {
    GenericValue line = new GenericValue("line", "call this site", 60, 60, "60 % carry it");
    GenericValue later = new GenericValue("line", "call this site", 70, 70, "70 % carry it");
    GenericValue phone = new GenericValue("phone", "+442079460100", 60, 60, "stands in it");
    String rules = rules(spark, "settings", line, phone);

    assertEquals(rules, rules(spark, "settings", phone, later));
    assertNotEquals(rules, rules(spark, "settings", line));
    assertNotEquals(rules, rules(spark, "settings"));
    assertNotEquals(rules, rules(spark, "others", line, phone));
  }

  private static String rules(SparkSession spark, String settings, GenericValue... leftOut) {
    return Scoring.rules(settings, Table.of(spark, GenericValue.class, List.of(leftOut)));
  }
}
