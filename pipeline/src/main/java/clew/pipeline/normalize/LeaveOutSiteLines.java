package clew.pipeline.normalize;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.countDistinct;

import clew.models.AdText;
import clew.models.Contact;
import clew.models.GenericValue;
import clew.models.Sighting;
import clew.models.Trait;
import clew.pipeline.table.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Tells what a site wrote from what a poster wrote: lines that a large share of a source's ads
 * carry, with the contacts that stand in them. Judged anew on every run, from all texts.
 */
public final class LeaveOutSiteLines {
  /** A line of a site is a value of this kind. */
  public static final String LINE = "line";

  /**
   * What posters wrote.
   *
   * @param texts all of them, with comparison texts that lack the lines of sites
   * @param contacts all but those in such lines
   * @param generic the lines, and the contacts in them
   */
  public record Written(
      Table<AdText> texts, Table<Contact> contacts, Table<GenericValue> generic) {}

  /** What is read of a text to find lines in it. */
  public record Body(String textId, String body) {}

  /** Where a line of a site stands, in code points of the body. */
  public record Place(String textId, long line, int start, int end) {
    static Place of(SiteLines.Place place) {
      return new Place(place.textId(), place.line(), place.start(), place.end());
    }
  }

  /**
   * The same tables where no source has lines of its own.
   *
   * @param laidDown writes a table that is read several times, and reads it back
   */
  public Written apply(
      Table<Sighting> sightings,
      Table<AdText> texts,
      Table<Contact> contacts,
      UnaryOperator<Table<Place>> laidDown) {
    List<SiteLine> lines = new FindSiteLines().apply(sightings, texts, contacts);
    if (lines.isEmpty()) {
      return new Written(texts, contacts, Table.empty(texts.spark(), GenericValue.class));
    }
    SiteLines known = new SiteLines(lines);
    Table<Place> places =
        laidDown.apply(
            Table.of(Body.class, texts.rows().where(col("body").isNotNull()))
                .flatMap(
                    Place.class,
                    text ->
                        known.places(text.textId(), text.body()).stream()
                            .map(Place::of)
                            .iterator()));
    Set<Trait> theirs = new HashSet<>();
    lines.forEach(line -> theirs.addAll(line.contacts()));
    Table<Contact> suspects = contacts.filter(contact -> theirs.contains(trait(contact)));
    List<GenericValue> generic = new ArrayList<>(described(lines, sightings, places));
    Table<Contact> own = contacts;
    if (!theirs.isEmpty()) {
      generic.addAll(described(theirs, lines, sightings, within(suspects, places, "left_semi")));
      own =
          contacts
              .filter(contact -> !theirs.contains(trait(contact)))
              .union(within(suspects, places, "left_anti"));
    }
    return new Written(
        texts.map(AdText.class, known::without),
        own,
        Table.of(texts.spark(), GenericValue.class, generic));
  }

  private static Trait trait(Contact contact) {
    return new Trait(contact.kind(), contact.value());
  }

  private static Table<Contact> within(Table<Contact> contacts, Table<Place> places, String join) {
    Dataset<Row> its = contacts.rows();
    Dataset<Row> spans =
        places
            .rows()
            .select(col("text_id").as("its_text"), col("start").as("s"), col("end").as("e"));
    return Table.of(
        Contact.class,
        its.join(
            spans,
            its.col("text_id")
                .equalTo(spans.col("its_text"))
                .and(its.col("field").equalTo("body"))
                .and(its.col("start").geq(spans.col("s")))
                .and(its.col("end").leq(spans.col("e"))),
            join));
  }

  private static List<GenericValue> described(
      List<SiteLine> lines, Table<Sighting> sightings, Table<Place> places) {
    Map<Long, Long> postings = new HashMap<>();
    places
        .rows()
        .join(sightings.rows().select("text_id", "posting_id"), "text_id")
        .groupBy("line")
        .agg(countDistinct("posting_id"))
        .collectAsList()
        .forEach(row -> postings.put(row.getLong(0), row.getLong(1)));
    Map<String, GenericValue> values = new TreeMap<>();
    for (SiteLine line : lines) {
      values.putIfAbsent(
          line.line(),
          new GenericValue(
              LINE, line.line(), postings.getOrDefault(line.hash(), 0L), line.texts(), told(line)));
    }
    return List.copyOf(values.values());
  }

  private static List<GenericValue> described(
      Set<Trait> theirs,
      List<SiteLine> lines,
      Table<Sighting> sightings,
      Table<Contact> withinLines) {
    Map<Trait, Long> postings = new HashMap<>();
    withinLines
        .rows()
        .join(sightings.rows().select(col("text_id"), col("posting_id").as("ad")), "text_id")
        .groupBy("kind", "value")
        .agg(countDistinct("ad"))
        .collectAsList()
        .forEach(
            row -> postings.put(new Trait(row.getString(0), row.getString(1)), row.getLong(2)));
    List<GenericValue> values = new ArrayList<>();
    for (Trait one : new TreeSet<>(theirs)) {
      SiteLine line =
          lines.stream().filter(its -> its.contacts().contains(one)).findFirst().orElseThrow();
      values.add(
          new GenericValue(
              one.kind(),
              one.value(),
              postings.getOrDefault(one, 0L),
              line.texts(),
              "stands in a line of the site: " + told(line)));
    }
    return values;
  }

  private static String told(SiteLine line) {
    return String.format(
        Locale.ROOT,
        "%.0f %% of %d texts of %s carry the line",
        100.0 * line.texts() / line.of(),
        line.of(),
        line.source());
  }
}
