package clew.jobs.night;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clew.jobs.erasure.ErasureOrder;
import clew.jobs.lookup.PublishedLookup;
import clew.jobs.store.Manifest;
import clew.jobs.store.Run;
import clew.jobs.store.Store;
import clew.jobs.store.Summary;
import clew.jobs.work.Keeper;
import clew.jobs.work.LookupRequest;
import clew.jobs.work.NamesAsked;
import clew.jobs.work.NightRequest;
import clew.jobs.work.Outcome;
import clew.jobs.work.Progress;
import clew.jobs.work.Sparks;
import clew.models.AdText;
import clew.models.Contact;
import clew.models.Exit;
import clew.models.MadeBy;
import clew.models.Posting;
import clew.models.QuarantinedRow;
import clew.models.Sighting;
import clew.models.Tables;
import clew.pipeline.extract.StockModel;
import clew.pipeline.ingest.Dump;
import clew.pipeline.support.TinyModel;
import clew.pipeline.support.WithSpark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The number that is erased is 020 7946 0123, kept for drama. */
@WithSpark
@Tag("slow")
final class UpkeepTest {
  private static final LocalDate NIGHT = LocalDate.of(2024, 3, 4);
  private static final String KEPT = "retention: {ads: 2, quarantine: 1}\n";

  private SparkSession spark;
  private Path output;
  private Path key;
  private MadeDumps made;
  private Dump dump;

  @BeforeEach
  void runOneNight(SparkSession session, @TempDir Path folder) throws IOException {
    spark = MadeDumps.small(session);
    output = folder.resolve("out");
    key = folder.resolve("erasure.key");
    made = new MadeDumps(folder.resolve("dumps"));
    dump =
        made.dump(
            "day.jsonl",
            List.of(
                MadeDumps.ad("1", "2024-02-01T08:00:00Z", "cedar 020 7946 0123 maple", ""),
                MadeDumps.ad(
                    "2",
                    "2024-03-02T08:00:00Z",
                    "ivory zero two zero seven nine four six zero one two three",
                    ""),
                MadeDumps.ad("3", "2024-03-03T08:00:00Z", "linen and velvet", "+44 20 7946 0123"),
                MadeDumps.ad("4", "2024-03-03T08:00:00Z", "walnut 020 7946 0124 basket", ""),
                "{\"id\": \"5\", \"body\": \"broken 020 7946 0123\""));
    MadeDumps.run(spark, output, NIGHT, List.of(dump));
    Files.createDirectories(output.resolve("exports"));
    Files.writeString(output.resolve("exports/a.csv"), "phone\n02079460123\n");
    Files.writeString(output.resolve("exports/b.csv"), "phone\n02079460124\n");
    lookup("020 7946 0123");
  }

  private Store store() {
    return Store.open(output.toString(), () -> spark);
  }

  private Upkeep upkeep() {
    return new Upkeep((workload, scratch) -> Sparks.over(spark));
  }

  private Outcome erase(Optional<String> contact, Optional<String> posting) {
    return upkeep()
        .erase(
            new Keeper.Erase(
                output.toString(),
                contact,
                Optional.empty(),
                posting,
                Optional.of(key),
                NIGHT,
                Optional.empty(),
                Optional.of("request 17")),
            Progress.silent());
  }

  /** How many rows of all tables show something, whatever stands between digits. */
  private long shown(String digits) {
    long rows = 0;
    for (Class<? extends Record> type : Tables.all()) {
      for (Record row : store().read(type).records().collectAsList()) {
        if (row.toString().replaceAll("(?<=\\d)[ -](?=\\d)", "").contains(digits)) {
          rows++;
        }
      }
    }
    return rows;
  }

  private void lookup(String phone) {
    new PublishedLookup()
        .run(
            new LookupRequest(
                output.toString(), Optional.of(phone), Optional.empty(), Optional.empty()),
            Progress.silent());
  }

  private List<String> bodies() {
    return store().read(AdText.class).records().collectAsList().stream()
        .map(text -> String.valueOf(text.body()))
        .sorted()
        .toList();
  }

  @Test
  void anErasedContactIsGoneAndDoesNotComeBack() throws IOException {
    assertTrue(shown("2079460123") > 0);
    long others = shown("2079460124");

    assertEquals(Exit.PUBLISHED, erase(Optional.of("+442079460123"), Optional.empty()).exit());

    assertEquals(0, shown("2079460123"));
    assertEquals(0, shown("two three"));
    assertFalse(Files.exists(output.resolve("lookup")));
    assertEquals(others, shown("2079460124"));
    assertEquals(1, store().runs().size());
    assertFalse(Files.exists(output.resolve("exports/a.csv")));
    assertTrue(Files.exists(output.resolve("exports/b.csv")));
    assertEquals(List.of(), Store.verify(output.toString(), Optional.empty()).problems());
    assertFalse(Files.readString(output.resolve("erasures.json")).contains("7946"));
    assertFalse(store().erasures().hasPending());
    // The same dump holds nothing new, and a later one is masked as it is read.
    assertEquals(Exit.NOTHING_NEW, MadeDumps.run(spark, output, NIGHT, List.of(dump)).exit());
    Dump later =
        made.dump(
            "later.jsonl",
            List.of(
                MadeDumps.ad(
                    "6", "2024-03-05T08:00:00Z", "teapot 0044 20 7946 0123 x", "02079460123"),
                "{\"id\": \"7\", \"body\": \"broken 020-7946-0123\""));
    MadeDumps.run(spark, output, NIGHT.plusDays(1), List.of(later));
    assertEquals(0, shown("2079460123"));
    assertEquals(5, store().read(Posting.class).records().count());
    assertTrue(
        bodies().stream().anyMatch(body -> body.matches("teapot .*█+.* x")), bodies().toString());
  }

  @Test
  void anErasedPostingIsGoneAndDoesNotComeBack() {
    Outcome outcome = erase(Optional.empty(), Optional.of("made:4"));

    assertEquals(Exit.PUBLISHED, outcome.exit());
    assertEquals(0, shown("walnut"));
    assertEquals(3, store().read(Posting.class).records().count());
    assertEquals(Exit.NOTHING_NEW, MadeDumps.run(spark, output, NIGHT, List.of(dump)).exit());
    assertEquals(3, store().read(Sighting.class).records().count());
  }

  @Test
  void anErasureThatWasInterruptedIsDoneByTheNextRun() {
    // As a kill leaves it: the tombstone is there, and what it is for is not done.
    try (Run run = store().beginRun(NIGHT)) {
      run.keep(
          ErasureOrder.contact("+442079460123").addedTo(run.erasures(), Optional.of(key), store()));
    }
    assertTrue(shown("2079460123") > 0);

    MadeDumps.run(spark, output, NIGHT, List.of(dump));

    assertEquals(0, shown("2079460123"));
    assertFalse(store().erasures().hasPending());
  }

  @Test
  void whatIsTooOldIsPurged() throws IOException {
    Dump later =
        made.dump(
            "later.jsonl",
            List.of(MadeDumps.ad("6", "2024-03-05T08:00:00Z", "teapot", ""), "{\"id\": broken"));
    MadeDumps.run(spark, output, NIGHT.plusDays(1), List.of(later));

    upkeep()
        .purge(
            new Keeper.Purge(
                output.toString(),
                Optional.of(NIGHT),
                Optional.empty(),
                NIGHT.plusDays(2),
                Optional.empty(),
                Optional.empty()),
            Progress.silent());

    // Ads of March 2 and 3 go, too: they were last seen before the fourth.
    assertEquals(List.of("teapot"), bodies());
    assertEquals(1, store().read(Posting.class).records().count());
    List<QuarantinedRow> left = store().read(QuarantinedRow.class).records().collectAsList();
    assertEquals(2, left.size());
    assertEquals(1, store().runs().size());
    upkeep()
        .purge(
            new Keeper.Purge(
                output.toString(),
                Optional.empty(),
                Optional.of(Keeper.Retained.QUARANTINE),
                NIGHT.plusDays(2),
                Optional.of(Files.writeString(made.folder().resolve("night.yaml"), KEPT)),
                Optional.empty()),
            Progress.silent());
    assertEquals(1, store().read(QuarantinedRow.class).records().count());
    assertEquals(List.of("teapot"), bodies());
  }

  @Test
  void factsOfOlderReadersAreMadeAgain() {
    try (Run run = store().beginRun(NIGHT)) {
      run.rewrite(AdText.class, () -> text -> List.of(old(text)).iterator(), "text_id");
      run.rewrite(
          Contact.class,
          () -> row -> (row.textId() == null ? List.of(row) : List.<Contact>of()).iterator(),
          "text_id");
      run.publish(
          new Summary("d", List.of(), Map.of(), Manifest.Verdict.published(), List.of(), 0));
    }
    long before = store().read(Contact.class).records().count();
    assertEquals(1, before, "only the declared one is left");

    reread(NamesAsked.NOTHING);

    assertEquals(4, store().read(Contact.class).records().count());
    assertTrue(
        store().read(AdText.class).records().collectAsList().stream()
            .allMatch(text -> text.madeBy().equals(MadeBy.VERSION)));
    assertEquals(4, store().read(AdText.class).records().count());
  }

  @Test
  void factsOfAnotherTaggerOfNamesAreMadeAgain(@TempDir Path models) throws IOException {
    Path jar = models.resolve("models.jar");
    TinyModel.writeJar(jar, StockModel.ENTRY);
    List<Contact> contacts = foundInTexts();

    reread(new NamesAsked(Optional.of(NamesAsked.Tagger.STOCK), Optional.of(jar)));

    List<String> madeBy =
        store().read(AdText.class).records().collectAsList().stream()
            .map(AdText::madeBy)
            .distinct()
            .toList();
    assertEquals(1, madeBy.size());
    assertTrue(madeBy.get(0).startsWith(MadeBy.VERSION + "+stock."), madeBy.get(0));
    assertEquals(contacts.size(), foundInTexts().size());
    assertTrue(foundInTexts().stream().allMatch(row -> row.madeBy().equals(madeBy.get(0))));

    reread(NamesAsked.NOTHING);

    assertEquals(contacts, foundInTexts());
  }

  private List<Contact> foundInTexts() {
    return store().read(Contact.class).records().collectAsList().stream()
        .filter(row -> row.textId() != null)
        .sorted(Comparator.comparing(Contact::toString))
        .toList();
  }

  private void reread(NamesAsked names) {
    Outcome outcome =
        new Night((workload, scratch) -> Sparks.over(spark))
            .run(
                new NightRequest(
                    List.of(),
                    List.of(),
                    output.toString(),
                    NIGHT,
                    Optional.empty(),
                    false,
                    true,
                    names,
                    Optional.empty()),
                Progress.silent());
    assertEquals(Exit.PUBLISHED, outcome.exit());
  }

  private static AdText old(AdText text) {
    return new AdText(
        text.textId(),
        text.title(),
        text.body(),
        text.phoneRegion(),
        "und",
        text.comparison(),
        text.comparisonId(),
        text.bodyAt(),
        text.cut(),
        null,
        "0");
  }

  @Test
  void statusTellsWhatIsPublished() {
    Map<?, ?> json = (Map<?, ?>) upkeep().status(output.toString()).json();

    assertEquals("2024-03-04-001", json.get("published"));
    assertTrue(((Double) json.get("age_hours")) < 1);
    assertEquals(1, ((List<?>) json.get("runs")).size());
    assertEquals(5.0, ((Map<?, ?>) json.get("gates")).get("rows"));
  }

  @Test
  void metricsAndAuditAreTold() throws IOException {
    String metrics = Files.readString(output.resolve("metrics.prom"));

    assertTrue(metrics.contains("clew_published_count{count=\"postings\"} 4\n"), metrics);
    assertTrue(metrics.contains("# TYPE clew_stage_seconds gauge\n"), metrics);
    assertFalse(metrics.contains("7946"), metrics);
    assertTrue(
        Files.readString(output.resolve("audit/00000001.json")).contains("\"action\":\"run\""));
  }
}
