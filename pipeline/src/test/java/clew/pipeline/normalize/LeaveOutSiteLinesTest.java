package clew.pipeline.normalize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import clew.models.AdText;
import clew.models.Contact;
import clew.models.GenericValue;
import clew.models.Ids;
import clew.models.MadeBy;
import clew.models.Sighting;
import clew.pipeline.support.WithSpark;
import clew.pipeline.table.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@WithSpark
final class LeaveOutSiteLinesTest {
  private static final String HELP = "Trouble with an ad? Our desk: 011 555 0199";
  private static final String PHONE = "+27115550199";
  private static final String OWN = "+27825550130";

  /** 60 ads of a site with its line, 120 of another without; each by somebody else. */
  private static final int WITH_LINE = 60;

  private static final int ALL = 180;

  private final List<AdText> texts = new ArrayList<>();
  private final List<Sighting> sightings = new ArrayList<>();
  private final List<Contact> contacts = new ArrayList<>();

  private void fill() {
    for (int i = 0; i < ALL; i++) {
      boolean with = i < WITH_LINE;
      String own = "wooden chair number " + word(i) + " with arms";
      String body = with ? own + "\r\n" + HELP + "\r\nby noon" : own;
      add(i, with ? "harbour" : "market", "poster " + i, body);
      if (with) {
        int at = body.indexOf("011");
        contacts.add(phone(id(i), PHONE, "011 555 0199", at));
      }
    }
    String also = "the desk told me to write 011 555 0199 here as well";
    add(ALL, "market", "poster", also);
    contacts.add(phone(id(ALL), PHONE, "011 555 0199", also.indexOf("011")));
    contacts.add(phone(id(0), OWN, "082 555 0130", 0));
  }

  @Test
  void leavesOutALineThatMostAdsOfASiteCarry(SparkSession spark) {
    fill();

    LeaveOutSiteLines.Written written = written(spark);

    Map<String, AdText> made =
        written.texts().records().collectAsList().stream()
            .collect(Collectors.toMap(AdText::textId, text -> text));
    AdText first = made.get(id(0));
    assertEquals("wooden chair number a with arms by noon", first.comparison());
    assertEquals(Ids.of("comparison", first.comparison()), first.comparisonId());
    assertEquals(0, first.bodyAt());
    assertEquals(texts.get(0).body(), first.body());
    assertEquals(texts.get(WITH_LINE), made.get(id(WITH_LINE)));
  }

  @Test
  void givesAContactInSuchALineToTheSite(SparkSession spark) {
    fill();

    LeaveOutSiteLines.Written written = written(spark);

    assertEquals(
        List.of(id(0) + " " + OWN, id(ALL) + " " + PHONE),
        written.contacts().records().collectAsList().stream()
            .map(contact -> contact.textId() + " " + contact.value())
            .sorted()
            .toList());
    assertEquals(
        List.of(
            new GenericValue("line", HELP, 60, 60, "100 % of 60 texts of harbour carry the line"),
            new GenericValue(
                "phone",
                PHONE,
                60,
                60,
                "stands in a line of the site: 100 % of 60 texts of harbour carry the line")),
        written.generic().records().collectAsList());
  }

  @Test
  void isTheSameInAnyOrder(SparkSession spark) {
    fill();
    List<GenericValue> before = written(spark).generic().records().collectAsList();
    Collections.reverse(texts);
    Collections.reverse(sightings);
    Collections.reverse(contacts);

    assertEquals(before, written(spark).generic().records().collectAsList());
  }

  @Test
  void leavesThePostersLinesThatOneOfThemRepeats(SparkSession spark) {
    for (int i = 0; i < ALL; i++) {
      String own = "wooden chair number " + word(i) + " with arms";
      add(i, "harbour", i < 100 ? "dealer" : "poster " + i, i < 100 ? own + "\n" + HELP : own);
    }
    assertNothingIsLeftOut(spark);
  }

  @Test
  void leavesTheLinesOfADealerWithManyNamesInOnePlace(SparkSession spark) {
    for (int i = 0; i < ALL; i++) {
      String own = "wooden chair number " + word(i) + " with arms";
      boolean dealer = i < 80;
      String place = dealer ? "york" : "town " + i;
      add(i, "harbour", "poster " + i, place, dealer ? own + "\n" + HELP : own);
    }
    assertNothingIsLeftOut(spark);
  }

  @Test
  void whereNobodyIsNamedALineMustStandInMost(SparkSession spark) {
    for (int i = 0; i < ALL; i++) {
      String own = "wooden chair number " + word(i) + " with arms";
      add(i, "harbour", null, i < 80 ? own + "\n" + HELP : own); // .44 of all
      add(ALL + i, "market", null, i < 120 ? own + "!\nSee our rules" : own + "!"); // .67
    }
    assertEquals(
        List.of(
            new GenericValue(
                "line", "See our rules", 120, 120, "67 % of 180 texts of market carry the line")),
        written(spark).generic().records().collectAsList());
  }

  @Test
  void inASourceOfOneTownPlacesSayNothing(SparkSession spark) {
    for (int i = 0; i < ALL; i++) {
      String own = "wooden chair number " + word(i) + " with arms";
      add(i, "harbour", "poster " + i, "york", i < 80 ? own + "\n" + HELP : own);
    }
    assertEquals(1, written(spark).generic().records().count());
  }

  private void assertNothingIsLeftOut(SparkSession spark) {
    Table<AdText> given = Table.of(spark, AdText.class, texts);

    LeaveOutSiteLines.Written written =
        new LeaveOutSiteLines()
            .apply(
                Table.of(spark, Sighting.class, sightings),
                given,
                Table.empty(spark, Contact.class),
                places -> places);

    assertSame(given, written.texts());
    assertEquals(0, written.generic().records().count());
  }

  private LeaveOutSiteLines.Written written(SparkSession spark) {
    return new LeaveOutSiteLines()
        .apply(
            Table.of(spark, Sighting.class, sightings),
            Table.of(spark, AdText.class, texts),
            Table.of(spark, Contact.class, contacts),
            places -> places);
  }

  private void add(int i, String source, @Nullable String poster, String body) {
    add(i, source, poster, null, body);
  }

  private void add(
      int i, String source, @Nullable String poster, @Nullable String place, String body) {
    String words = new TextNormalizer().normalize(null, body, List.of()).text();
    String comparison = words;
    texts.add(
        new AdText(
            id(i),
            null,
            body,
            "ZA",
            "eng",
            comparison,
            Ids.of("comparison", comparison),
            0,
            false,
            null,
            MadeBy.VERSION));
    sightings.add(
        new Sighting(
            "posting " + i,
            id(i),
            "record " + i,
            source,
            "file",
            i + 1,
            0,
            1,
            null,
            null,
            null,
            place,
            poster,
            null,
            null,
            List.of(),
            MadeBy.VERSION));
  }

  private static String id(int i) {
    return Ids.of("test", String.valueOf(i));
  }

  /** A word for each number, without digits: comparison texts have none. */
  private static String word(int i) {
    return (char) ('a' + i % 26) + (i < 26 ? "" : String.valueOf((char) ('a' + i / 26)));
  }

  private static Contact phone(String textId, String value, String raw, int start) {
    return new Contact(
        textId,
        null,
        "phone",
        value,
        raw,
        "body",
        start,
        start + raw.length(),
        List.of(),
        .9,
        MadeBy.VERSION);
  }
}
