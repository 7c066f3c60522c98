package clew.jobs.night;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clew.jobs.evaluate.Scores;
import clew.jobs.evaluate.TruthFile;
import clew.jobs.store.Manifest;
import clew.jobs.store.Store;
import clew.jobs.work.NightRequest;
import clew.jobs.work.Outcome;
import clew.jobs.work.Progress;
import clew.jobs.work.Sparks;
import clew.models.AdText;
import clew.models.Cluster;
import clew.models.ClusterMember;
import clew.models.Contact;
import clew.models.Evidence;
import clew.models.Exit;
import clew.models.GenericValue;
import clew.models.IndicatorFiring;
import clew.models.Link;
import clew.models.Posting;
import clew.models.QuarantinedRow;
import clew.models.Sighting;
import clew.models.Tables;
import clew.pipeline.ingest.Dump;
import clew.pipeline.ingest.SourceProfile;
import clew.pipeline.support.WithSpark;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole flow on the sample data, once; what each test asks is what a reader of the tables
 * would.
 */
@WithSpark
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class NightTest {
  private static final Path SAMPLES = Path.of("..", "sample-data");
  private static final LocalDate DATE = LocalDate.of(2025, 3, 9);

  private SparkSession spark;
  private Path output;
  private Outcome outcome;
  private Manifest manifest;
  private Store store;

  @BeforeAll
  void runOneNight(SparkSession session, @TempDir Path folder) throws IOException {
    spark = MadeDumps.small(session);
    output = folder.resolve("out");
    outcome = night(dumps());
    store = Store.open(output.toString(), () -> spark);
    manifest = store.published();
  }

  @Test
  void countsAreThoseThatTheSampleDataWereMadeWith() throws IOException {
    JsonNode expected = new ObjectMapper().readTree(SAMPLES.resolve("expected.json").toFile());
    JsonNode counts = expected.has("counts") ? expected.get("counts") : expected;
    for (String name :
        List.of(
            "read",
            "accepted",
            "first",
            "recrawled",
            "resent",
            "quarantined",
            "postings",
            "texts")) {
      assertEquals(counts.get(name).asLong(), manifest.counts().get(name), name);
    }
    assertEquals(Exit.PUBLISHED, outcome.exit());
  }

  @Test
  void manifestNamesTheIndicatorProfile() {
    assertEquals("tested", manifest.indicatorProfile());
  }

  @Test
  void everyTableIsInTheManifest() {
    Tables.all()
        .forEach(
            type ->
                assertTrue(
                    manifest.tables().containsKey(Tables.info(type).name()), type.getSimpleName()));
  }

  @Test
  void everyPostingIsInOneCluster() {
    List<ClusterMember> members = store.read(ClusterMember.class).records().collectAsList();
    Set<String> postings = new HashSet<>();
    members.forEach(member -> assertTrue(postings.add(member.postingId()), member.postingId()));
    Set<String> known = new HashSet<>();
    store
        .read(Posting.class)
        .records()
        .collectAsList()
        .forEach(posting -> known.add(posting.postingId()));

    assertEquals(known, postings);
  }

  @Test
  void clustersAreNearlyTheHandsThatMadeThem() {
    Map<String, String> clusters = new HashMap<>();
    store
        .read(ClusterMember.class)
        .records()
        .collectAsList()
        .forEach(member -> clusters.put(member.sourcePostingId(), member.clusterId()));

    Scores scores = Scores.of(clusters, TruthFile.read(SAMPLES.resolve("truth.csv")));

    assertTrue(scores.toJson().get("b_cubed").get("f1").asDouble() > .88, scores.toText());
    assertTrue(scores.toJson().get("b_cubed").get("precision").asDouble() > .95, scores.toText());
  }

  @Test
  void helpLineAndStockImageAreGeneric() {
    List<GenericValue> generic = store.read(GenericValue.class).records().collectAsList();

    assertTrue(
        generic.stream().anyMatch(value -> value.kind().equals("phone") && value.postings() > 90),
        generic.toString());
  }

  @Test
  void bitsOfEveryLinkAddUp() {
    for (Link link : store.read(Link.class).records().collectAsList()) {
      double sum = link.priorBits() + link.evidence().stream().mapToDouble(Evidence::bits).sum();
      assertEquals(sum, link.bits(), 1e-9);
      assertTrue(!link.decision().equals("joined") || link.bits() > 0);
    }
  }

  @Test
  void pointsOfEveryClusterAddUp() {
    Map<String, Double> points = new HashMap<>();
    for (IndicatorFiring firing : store.read(IndicatorFiring.class).records().collectAsList()) {
      points.merge(firing.clusterId(), firing.weight(), Double::sum);
    }
    for (Cluster cluster : store.read(Cluster.class).records().collectAsList()) {
      assertEquals(points.getOrDefault(cluster.clusterId(), 0.0), cluster.leadPriority(), 1e-6);
    }
  }

  @Test
  void everySpanCutsExactlyItsText() {
    Map<String, AdText> texts = new HashMap<>();
    store
        .read(AdText.class)
        .records()
        .collectAsList()
        .forEach(text -> texts.put(text.textId(), text));
    for (Contact contact : store.read(Contact.class).records().collectAsList()) {
      if (contact.textId() != null) {
        AdText text = texts.get(contact.textId());
        String field = contact.field().equals("title") ? text.title() : text.body();
        int start = field.offsetByCodePoints(0, contact.start());
        int end = field.offsetByCodePoints(start, contact.end() - contact.start());
        assertEquals(contact.raw(), field.substring(start, end));
      }
    }
  }

  @Test
  void theSameDumpsAgainAreNothingNew() throws IOException {
    byte[] before = Files.readAllBytes(output.resolve("CURRENT"));

    assertEquals(Exit.NOTHING_NEW, night(dumps()).exit());
    assertEquals(
        new String(before, java.nio.charset.StandardCharsets.UTF_8),
        Files.readString(output.resolve("CURRENT")));
    String trace = Files.readString(output.resolve("audit/00000002.json"));
    assertTrue(trace.contains("\"verdict\":\"nothing_new\""), trace);
  }

  @Test
  void nightsOneByOneGiveTheClustersOfOneNight(@TempDir Path folder) throws IOException {
    List<Dump> dumps = new ArrayList<>(dumps());
    Path other = folder.resolve("out");
    int half = dumps.size() / 2;
    for (List<Dump> part : List.of(dumps.subList(half, dumps.size()), dumps.subList(0, half))) {
      night(part, other);
    }

    assertEquals(partition(store), partition(Store.open(other.toString(), () -> spark)));
  }

  @Test
  void replaysWhatAProfileThatIsPutRightCanRead(@TempDir Path folder) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("a.csv"),
            "id,text\n1,a piano\n2\\,b,a lamp\n3,a chair\n4,x,y,z\n5,a table\n");
    String profile = "source: s\nformat: csv\n%sfields: {source_posting_id: id, body: text}\n";
    Dump wrong =
        new Dump(SourceProfile.parse("p", profile.formatted("")), file.toString(), "a.csv", 9);
    String escape = "csv: {escape: '\\'}\n";
    Dump right =
        new Dump(SourceProfile.parse("p", profile.formatted(escape)), file.toString(), "a.csv", 9);
    Path place = folder.resolve("out");
    night(List.of(wrong), place);
    Store before = Store.open(place.toString(), () -> spark);
    assertEquals(3, before.read(Sighting.class).records().count());
    assertEquals(2, before.read(QuarantinedRow.class).records().count());

    Outcome unchanged = replay(wrong, place);
    Outcome replayed = replay(right, place);
    Outcome again = replay(right, place);

    Store after = Store.open(place.toString(), () -> spark);
    assertEquals(Exit.NOTHING_NEW, unchanged.exit());
    assertEquals(Exit.PUBLISHED, replayed.exit());
    assertEquals(Exit.NOTHING_NEW, again.exit());
    assertEquals(
        List.of("1 1", "2,b 2", "3 3", "5 5"),
        after.read(Sighting.class).records().collectAsList().stream()
            .map(row -> row.sourcePostingId() + " " + row.sourceRow())
            .sorted()
            .toList());
    assertEquals(
        List.of(4L),
        after.read(QuarantinedRow.class).records().collectAsList().stream()
            .map(QuarantinedRow::sourceRow)
            .toList());
    Map<String, Long> counts = after.published().counts();
    assertEquals(2, counts.get("read"));
    assertEquals(1, counts.get("first"));
    assertEquals(1, counts.get("quarantined"));
  }

  private Outcome replay(Dump dump, Path place) {
    NightRequest request =
        new NightRequest(List.of(dump), place.toString(), DATE, Optional.empty(), false);
    return Night.ofQuarantine((workload, scratch) -> Sparks.over(spark))
        .run(request, Progress.silent());
  }

  private static Set<Set<String>> partition(Store store) {
    Map<String, Set<String>> clusters = new HashMap<>();
    store
        .read(ClusterMember.class)
        .records()
        .collectAsList()
        .forEach(
            member ->
                clusters
                    .computeIfAbsent(member.clusterId(), id -> new HashSet<>())
                    .add(member.postingId()));
    return new HashSet<>(clusters.values());
  }

  private Outcome night(List<Dump> dumps) {
    return night(dumps, output);
  }

  private Outcome night(List<Dump> dumps, Path place) {
    NightRequest request = new NightRequest(dumps, place.toString(), DATE, Optional.empty(), false);
    return new Night((workload, scratch) -> Sparks.over(spark)).run(request, Progress.silent());
  }

  /** By name, so in an order that has nothing to do with time. */
  private static List<Dump> dumps() throws IOException {
    List<Dump> dumps = new ArrayList<>();
    for (String source : List.of("harbour", "meridian", "tavola")) {
      SourceProfile profile =
          SourceProfile.parse(
              source + ".yaml", Files.readString(SAMPLES.resolve(source + ".yaml")));
      try (Stream<Path> files = Files.list(SAMPLES.resolve(source))) {
        for (Path file : files.sorted().toList()) {
          dumps.add(
              new Dump(
                  profile,
                  file.toAbsolutePath().toString(),
                  file.getFileName().toString(),
                  Files.size(file)));
        }
      }
    }
    return dumps;
  }
}
