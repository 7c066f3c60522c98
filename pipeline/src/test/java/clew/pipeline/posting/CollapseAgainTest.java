package clew.pipeline.posting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clew.models.AdText;
import clew.models.CollapsedPosting;
import clew.models.Contact;
import clew.models.ImageHash;
import clew.models.Sighting;
import clew.pipeline.support.WithSpark;
import clew.pipeline.table.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two nights: what the second changes of the first is what collapsing all gives otherwise. */
@WithSpark
final class CollapseAgainTest {
  private static final Instant MONDAY = Instant.parse("2024-03-04T10:00:00Z");
  private static final Instant TUESDAY = Instant.parse("2024-03-05T10:00:00Z");

  private SparkSession spark;

  @BeforeEach
  void session(SparkSession session) {
    spark = session.newSession();
    spark.conf().set("spark.sql.adaptive.enabled", "false");
    spark.conf().set("spark.sql.shuffle.partitions", "1");
  }

  /** What a night brings. */
  private record Night(
      List<Sighting> sightings,
      List<AdText> texts,
      List<Contact> contacts,
      List<ImageHash> images) {
    Night() {
      this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    Night and(Night other) {
      Night both = new Night();
      for (Night one : List.of(this, other)) {
        both.sightings.addAll(one.sightings);
        both.texts.addAll(one.texts);
        both.contacts.addAll(one.contacts);
        both.images.addAll(one.images);
      }
      return both;
    }

    void sees(String posting, String text, Instant at, @Nullable String place) {
      String record = posting + text + at + place;
      sightings.add(
          new Sighting(
              posting, text, record, "s", "f", 1, 0, 1, at, posting, null, place, null, null, null,
              List.of(), "1"));
    }

    void reads(String id) {
      String body = "the long body of the text that is called " + id;
      texts.add(
          new AdText(
              id, null, body, null, "und", body, "comparison of " + id, 0, false, null, "1"));
    }

    void declares(String posting, String phone) {
      contacts.add(
          new Contact(
              null, posting, "phone", phone, phone, "phones", null, null, List.of(), 1, null, "1"));
    }

    void shows(String posting, String hash) {
      images.add(new ImageHash(posting, "pdq", hash, null, null, "1"));
    }
  }

  @Test
  void onlySightedPostingsAndThoseThatAreOrWereTheSameChange() {
    Night first = new Night();
    List.of("t", "u", "v").forEach(first::reads);
    for (String posting : List.of("b", "c", "d")) {
      first.sees(posting, "t", MONDAY, "Leeds");
    }
    first.sees("e", "u", MONDAY, "Leeds");
    first.sees("g", "v", MONDAY, "Hull");
    first.sees("h", "v", MONDAY, "Hull");
    Night second = new Night();
    second.sees("b", "t", TUESDAY, "York"); // no longer the same as c and d
    second.sees("a", "u", TUESDAY, "Leeds"); // e is the same as this one now

    Map<String, CollapsedPosting> changed = changed(first, second);

    assertEquals(Set.of("a", "b", "c", "d", "e"), changed.keySet());
    assertEquals("b", changed.get("b").sameAs());
    assertEquals(1, changed.get("b").alike());
    assertEquals(List.of("leeds", "york"), changed.get("b").places());
    assertEquals(2, changed.get("b").timesSeen());
    assertEquals("c", changed.get("d").sameAs());
    assertEquals(2, changed.get("c").alike());
    assertEquals("a", changed.get("e").sameAs());
    assertEquals(whole(first.and(second)), taken(first, second));
  }

  @Test
  void whatIsTakenOverAndWhatChangedAreWhatCollapsingAllGives() {
    for (int seed = 0; seed < 3; seed++) {
      Random random = new Random(seed);
      Night first = night(random, 30, 0, 5, MONDAY);
      Night second = night(random, 4, 5, 8, TUESDAY);
      assertEquals(whole(first.and(second)), taken(first, second), "seed " + seed);
      assertTrue(changed(first, second).size() < 24, "some are taken over");
    }
  }

  /** Sightings of 24 ads in a few places, with texts up to a number; those of the night are new. */
  private static Night night(Random random, int sightings, int from, int to, Instant at) {
    Night night = new Night();
    for (int text = from; text < to; text++) {
      night.reads("t" + text);
    }
    Set<String> declared = new HashSet<>();
    for (int i = 0; i < sightings; i++) {
      String posting = "p" + (10 + random.nextInt(24));
      night.sees(posting, "t" + random.nextInt(to), at, "Town " + random.nextInt(2));
      if (random.nextInt(4) == 0 && declared.add(posting)) {
        night.declares(posting, "+1202555010" + random.nextInt(3));
        night.shows(posting, "hash " + random.nextInt(2));
      }
    }
    return night;
  }

  private Map<String, CollapsedPosting> changed(Night first, Night second) {
    Night all = first.and(second);
    CollapseAgain again =
        new CollapseAgain(table(Sighting.class, second.sightings()), second.sightings().size());
    return byId(
        again
            .apply(
                again.sightings(table(Sighting.class, all.sightings())),
                table(AdText.class, all.texts()),
                table(Contact.class, all.contacts()),
                table(ImageHash.class, all.images()),
                collapsed(first),
                table -> table)
            .records()
            .collectAsList());
  }

  /** Rows of the first night that stay, and those that changed. */
  private Map<String, CollapsedPosting> taken(Night first, Night second) {
    Map<String, CollapsedPosting> changed = changed(first, second);
    Table<CollapsedPosting> anew = table(CollapsedPosting.class, List.copyOf(changed.values()));
    Map<String, CollapsedPosting> all =
        byId(CollapseAgain.others(collapsed(first), anew).records().collectAsList());
    Set<String> both = new TreeSet<>(all.keySet());
    both.retainAll(changed.keySet());
    assertEquals(Set.of(), both);
    all.putAll(changed);
    return all;
  }

  private Map<String, CollapsedPosting> whole(Night night) {
    return byId(collapsed(night).records().collectAsList());
  }

  private Table<CollapsedPosting> collapsed(Night night) {
    return new NamePostings()
        .apply(
            new CollapsePostings()
                .apply(
                    table(Sighting.class, night.sightings()),
                    table(AdText.class, night.texts()),
                    table(Contact.class, night.contacts()),
                    table(ImageHash.class, night.images())));
  }

  private <T extends Record> Table<T> table(Class<T> type, List<T> rows) {
    return Table.of(spark, type, rows);
  }

  private static Map<String, CollapsedPosting> byId(List<CollapsedPosting> rows) {
    Map<String, CollapsedPosting> byId = new TreeMap<>();
    rows.forEach(row -> assertEquals(null, byId.put(row.postingId(), row)));
    return byId;
  }
}
