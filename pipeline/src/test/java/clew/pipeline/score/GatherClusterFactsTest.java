package clew.pipeline.score;

import static org.junit.jupiter.api.Assertions.assertEquals;

import clew.models.ClusterFacts;
import clew.models.ClusterMember;
import clew.models.Contact;
import clew.models.FactBearer;
import clew.models.Mention;
import clew.models.Posting;
import clew.models.ScoredCluster;
import clew.models.Sighting;
import clew.models.TemplateMember;
import clew.models.TextSpan;
import clew.models.catalogue.IndicatorCatalogue;
import clew.pipeline.support.Checks;
import clew.pipeline.support.WithSpark;
import clew.pipeline.table.Table;
import java.time.Instant;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@WithSpark
final class GatherClusterFactsTest {
  private static final Instant MONDAY = Instant.parse("2024-03-04T10:00:00Z");
  private static final Instant TUESDAY = Instant.parse("2024-03-05T11:00:00Z");
  private static final String PHONE = "+12025550101";
  private static final String OTHER_PHONE = "+12025550102";

  // Cluster x: a and b are the same ad, c is another. a once had the text
  // t0, which hid another phone. d is alone. Postings and texts share names on purpose.
  private static final List<ClusterMember> MEMBERS =
      List.of(member("x", "a"), member("x", "b"), member("x", "c"), member("y", "d"));
  private static final List<Posting> POSTINGS =
      List.of(
          posting("a", "a", "t1", "Leeds", "Ola"),
          posting("b", "a", "t1", " LEEDS", "Ola"),
          posting("c", "c", "t2", "York", "Mia"),
          posting("d", "d", "a", null, null));
  private static final List<Sighting> SIGHTINGS =
      List.of(
          sighting("a", "t0"),
          sighting("a", "t1"),
          sighting("a", "t1"),
          sighting("b", "t1"),
          sighting("c", "t2"),
          sighting("d", "a"));
  private static final List<Contact> CONTACTS =
      List.of(
          found("t0", OTHER_PHONE, List.of("words"), 1),
          found("t1", PHONE, List.of(), 1),
          found("t2", PHONE, List.of("emoji"), .5),
          found("t2", "+12025550103", List.of("emoji"), .4),
          new Contact(
              null,
              "c",
              "email",
              "m@mail.example",
              "m@mail.example",
              "mail",
              null,
              null,
              List.of(),
              1,
              "1"),
          found("a", "+12025550104", List.of(), 1));
  private static final List<Mention> MENTIONS =
      List.of(
          mention("t1", "name", "ola", .9),
          mention("t2", "name", "mia", .9),
          mention("t2", "name", "ola", .9),
          mention("t2", "name", "spring", .3),
          mention("t2", "place", "york", .9));
  private static final List<TemplateMember> TEMPLATES =
      List.of(
          new TemplateMember("m", "a"), new TemplateMember("m", "b"), new TemplateMember("n", "d"));

  private static final ClusterFacts X =
      new ClusterFacts(
          "x",
          3,
          2,
          3,
          1,
          2,
          2,
          2,
          3,
          2,
          1, // the phone of t1 and t2: two places
          1, // m has two postings,
          0, // but one representative
          1,
          2,
          2,
          3,
          2,
          1,
          2, // Monday 10:00 to Tuesday 11:00
          MONDAY,
          TUESDAY,
          List.of(
              new TextSpan("a", "t0", "body", 3, 9, "raw"),
              new TextSpan("c", "t2", "body", 3, 9, "raw")));
  private static final ClusterFacts Y =
      new ClusterFacts(
          "y", 1, 1, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0, 0, 1, 0, 0, 2, MONDAY, TUESDAY, List.of());

  @Test
  void countsWhatThereIsInEachCluster(SparkSession spark, Checks checks) {
    Table<ClusterFacts> expected = Table.of(spark, ClusterFacts.class, List.of(X, Y));

    checks.assertDataFrameNoOrderEquals(expected.rows(), gather(spark).rows());
  }

  @Test
  void scoresEachCluster(SparkSession spark) {
    List<ScoredCluster> scored =
        new ScoreClusters(IndicatorCatalogue.shipped().in("tested"))
            .apply(gather(spark)).records().collectAsList().stream()
                .sorted(java.util.Comparator.comparing(cluster -> cluster.facts().clusterId()))
                .toList();

    // places .5, people .5, contacts .5: (.25 * 3) / 6 of 35; two of three texts hide: .5 * 2/3 of
    // 15
    assertEquals(4.375 + 5, scored.get(0).leadPriority(), 1e-9);
    assertEquals(0, scored.get(1).leadPriority());
  }

  private static Table<ClusterFacts> gather(SparkSession spark) {
    Table<ClusterMember> members = Table.of(spark, ClusterMember.class, MEMBERS);
    Table<FactBearer> bearers =
        new FindBearers().apply(members, Table.of(spark, Sighting.class, SIGHTINGS));
    return new GatherClusterFacts()
        .apply(
            members,
            bearers.filter(bearer -> bearer.textId() != null),
            bearers,
            Table.of(spark, Posting.class, POSTINGS),
            Table.of(spark, Contact.class, CONTACTS),
            Table.of(spark, Mention.class, MENTIONS),
            Table.of(spark, TemplateMember.class, TEMPLATES));
  }

  private static ClusterMember member(String cluster, String posting) {
    return new ClusterMember(cluster, posting, "s", null);
  }

  private static Posting posting(
      String id, String sameAs, String text, @Nullable String place, @Nullable String poster) {
    return new Posting(
        id, "s", null, null, null, null, place, poster, null, null, MONDAY, TUESDAY, 1, 1, text,
        sameAs);
  }

  private static Sighting sighting(String posting, String text) {
    return new Sighting(
        posting, text, "r", "s", "f", 1, 0, 1, MONDAY, null, null, null, null, null, null,
        List.of(), "1");
  }

  private static Contact found(
      String text, String value, List<String> disguise, double confidence) {
    return new Contact(text, null, "phone", value, "raw", "body", 3, 9, disguise, confidence, "1");
  }

  private static Mention mention(String text, String kind, String value, double confidence) {
    return new Mention(text, null, kind, value, value, "body", 0, 3, confidence, "1");
  }
}
