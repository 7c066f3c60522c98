package clew.pipeline.posting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import clew.models.AdText;
import clew.models.Contact;
import clew.models.ImageHash;
import clew.models.Posting;
import clew.models.PostingTraits;
import clew.models.Sighting;
import clew.models.Trait;
import clew.pipeline.support.WithSpark;
import clew.pipeline.table.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@WithSpark
final class CollapsePostingsTest {
  private static final String LONG = "a room with a view of the harbour and a balcony";
  private static final Instant MONDAY = Instant.parse("2024-03-04T10:00:00Z");
  private static final Instant TUESDAY = Instant.parse("2024-03-05T10:00:00Z");

  private SparkSession spark;

  @BeforeEach
  void session(SparkSession session) {
    spark = session;
  }

  @Test
  void latestSightingTellsWhatAPostingSaysNow() {
    Map<String, Posting> postings =
        postings(
            List.of(
                sighting("p", "old", MONDAY, "Leeds"),
                sighting("p", "new", TUESDAY, "York"),
                sighting("p", "undated", null, "Hull")),
            List.of(
                text("old", "was " + LONG),
                text("new", "now " + LONG),
                text("undated", "some time " + LONG)),
            List.of());

    Posting posting = postings.get("p");

    assertEquals("now " + LONG, posting.body());
    assertEquals("York", posting.place());
    assertEquals(MONDAY, posting.firstSeen());
    assertEquals(TUESDAY, posting.lastSeen());
    assertEquals(3, posting.timesSeen());
    assertEquals(3, posting.versions());
  }

  @Test
  void postingWithoutTimesHasNone() {
    Posting posting =
        postings(List.of(sighting("p", "t", null, null)), List.of(text("t", LONG)), List.of())
            .get("p");

    assertNull(posting.firstSeen());
    assertNull(posting.lastSeen());
  }

  @Test
  void keepsTheNumberThatAnEarlierVersionCarried() {
    PostingTraits traits =
        traits(
                List.of(sighting("p", "old", MONDAY, null), sighting("p", "new", TUESDAY, null)),
                List.of(text("old", "was " + LONG), text("new", "now " + LONG)),
                List.of(
                    phone("old", "+12025550101", 1),
                    phone("new", "+12025550102", 1),
                    phone("new", "+12025550103", .4)))
            .get("p");

    assertEquals(
        List.of(new Trait("phone", "+12025550101"), new Trait("phone", "+12025550102")),
        traits.contacts());
  }

  @Test
  void postingsThatSayTheSameAreRepresentedByTheSmallest() {
    List<Sighting> sightings =
        List.of(
            sighting("b", "t", MONDAY, "Leeds"),
            sighting("a", "u", TUESDAY, "  LEEDS "),
            sighting("c", "t", MONDAY, "York"));
    List<AdText> texts = List.of(text("t", LONG), text("u", LONG));

    Map<String, Posting> postings = postings(sightings, texts, List.of());

    assertEquals("a", postings.get("b").sameAs());
    assertEquals("a", postings.get("a").sameAs());
    assertEquals("c", postings.get("c").sameAs());
    assertEquals(2, traits(sightings, texts, List.of()).get("a").postings());
    assertEquals(
        List.of("a", "c"), traits(sightings, texts, List.of()).keySet().stream().sorted().toList());
  }

  @Test
  void shortTextsAloneAreNoGroundToBeTheSame() {
    Map<String, Posting> postings =
        postings(
            List.of(sighting("a", "t", null, null), sighting("b", "t", null, null)),
            List.of(text("t", "failed")),
            List.of());

    assertNotEquals(postings.get("a").sameAs(), postings.get("b").sameAs());
  }

  @Test
  void lengthOfATextIsInUtf16Units() {
    String telling = "\uD835\uDC9C".repeat(PostingBuilder.TELLING_TEXT / 2);
    String tooShort = telling.substring(2) + "a";
    Map<String, Posting> postings =
        postings(
            List.of(
                sighting("a", "telling", null, null),
                sighting("b", "telling", null, null),
                sighting("c", "short", null, null),
                sighting("d", "short", null, null)),
            List.of(text("telling", telling), text("short", tooShort)),
            List.of());

    assertEquals("a", postings.get("b").sameAs());
    assertEquals("d", postings.get("d").sameAs());
  }

  @Test
  void keepsEveryPlaceAndPosterThatAnAdHad() {
    PostingTraits traits =
        traits(
                List.of(
                    sighting("p", "t", MONDAY, "Leeds"),
                    sighting("p", "t", TUESDAY, " leeds"),
                    sighting("p", "t", null, "New\t York")),
                List.of(text("t", LONG)),
                List.of())
            .get("p");

    assertEquals(List.of("leeds", "new york"), traits.places());
    assertEquals(List.of("c-" + LONG), traits.comparisonIds());
  }

  @Test
  void declaredContactsAndImagesAreThePostings() {
    List<ImageHash> images =
        List.of(
            new ImageHash("p", "md5", "00", null, "1"),
            new ImageHash("p", "pdq", "11", 50, "1"),
            new ImageHash("p", "pdq", "22", 49, "1"));
    PostingTraits traits =
        byId(
                described(
                        List.of(sighting("p", "t", MONDAY, null)),
                        List.of(text("t", LONG)),
                        List.of(
                            new Contact(
                                null,
                                "p",
                                "email",
                                "a@example.org",
                                "A@example.org",
                                "mail",
                                null,
                                null,
                                List.of(),
                                1,
                                "1")),
                        images)
                    .traits(),
                PostingTraits::postingId)
            .get("p");

    assertEquals(List.of(new Trait("email", "a@example.org")), traits.contacts());
    assertEquals(
        List.of(new Trait("image", "md5:00"), new Trait("image", "pdq:11")), traits.images());
  }

  private Map<String, Posting> postings(
      List<Sighting> sightings, List<AdText> texts, List<Contact> contacts) {
    return byId(
        described(sightings, texts, contacts, List.of()).postings(table(AdText.class, texts)),
        Posting::postingId);
  }

  private Map<String, PostingTraits> traits(
      List<Sighting> sightings, List<AdText> texts, List<Contact> contacts) {
    return byId(
        described(sightings, texts, contacts, List.of()).traits(), PostingTraits::postingId);
  }

  private DescribePostings described(
      List<Sighting> sightings,
      List<AdText> texts,
      List<Contact> contacts,
      List<ImageHash> images) {
    Table<PostingDraft> drafts =
        new CollapsePostings()
            .apply(
                table(Sighting.class, sightings),
                table(AdText.class, texts),
                table(Contact.class, contacts),
                table(ImageHash.class, images));
    return new DescribePostings(new NamePostings().apply(drafts));
  }

  private <T extends Record> Table<T> table(Class<T> type, List<T> rows) {
    return Table.of(spark, type, rows);
  }

  private static <T extends Record> Map<String, T> byId(Table<T> table, Function<T, String> id) {
    return table.records().collectAsList().stream().collect(Collectors.toMap(id, row -> row));
  }

  private static Sighting sighting(
      String posting, String text, @Nullable Instant seen, @Nullable String place) {
    String record = posting + text + seen;
    return new Sighting(
        posting, text, record, "s", "f", 1, 0, 1, seen, posting, null, place, null, null, null,
        List.of(), "1");
  }

  private static AdText text(String id, String body) {
    return new AdText(id, null, body, null, "eng", body, "c-" + body, 0, false, null, "1");
  }

  private static Contact phone(String text, String value, double confidence) {
    return new Contact(text, null, "phone", value, value, "body", 0, 1, List.of(), confidence, "1");
  }
}
