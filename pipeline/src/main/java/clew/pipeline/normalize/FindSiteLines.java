package clew.pipeline.normalize;

import static java.util.stream.Collectors.counting;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sum;

import clew.models.AdText;
import clew.models.Contact;
import clew.models.Sighting;
import clew.models.Trait;
import clew.pipeline.table.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;
import org.jspecify.annotations.Nullable;

/**
 * Finds the lines that are a site's own: those that a large share of the distinct texts of a source
 * carry, whoever posted them. Of a large source so many texts are looked at, chosen by their ids,
 * so that the same facts give the same lines.
 */
public final class FindSiteLines {
  /**
   * Share of a source's texts that carry a line of the site. Chosen: six times what the largest
   * dealer of a real site has (.04), and below the .4 of an invented one.
   */
  private static final double SHARE = .25;

  /** Fewer texts show nothing about a site. Chosen. */
  private static final int FEWEST_TEXTS = 50;

  /**
   * A line of which one poster, or one place, has more than this share of the texts is a poster's:
   * a dealer writes under many names, and a site's lines stand everywhere. Chosen.
   */
  private static final double ONE_POSTER = .5;

  /** Where neither posters nor places are known, only this share of a source tells. Chosen. */
  private static final double SHARE_UNKNOWN = .6;

  /**
   * Texts that are looked at of one source, about. Chosen: the share is right to one in a hundred.
   */
  private static final long MOST_LOOKED_AT = 20_000;

  /** Texts of one source that are looked at first, about, for lines that may be often enough. */
  private static final long FIRST_LOOKED_AT = 2_000;

  /**
   * What a line must have there of the least share. Chosen: the share is then known to one in a
   * hundred, and this is seven standard deviations below it.
   */
  private static final double AT_FIRST = .7;

  /** The body of a text of a source. */
  public record Body(String source, @Nullable String body) {}

  /** A line of a text of a source. */
  public record LineOf(String source, long line) {}

  /** A text of a source, to be read. */
  public record Sampled(
      String source,
      String textId,
      @Nullable String poster,
      @Nullable String place,
      @Nullable String body) {}

  /** A line of a text. */
  public record Seen(
      String source, long line, @Nullable String poster, @Nullable String place, String textId) {}

  /** The lines, by source and then as they are written. */
  List<SiteLine> apply(Table<Sighting> sightings, Table<AdText> texts, Table<Contact> contacts) {
    DrawnTexts drawn = DrawnTexts.of(sightings, FEWEST_TEXTS);
    Map<String, Set<Long>> often = often(drawn.about(FIRST_LOOKED_AT), texts);
    return often.isEmpty()
        ? List.of()
        : described(hot(drawn.about(MOST_LOOKED_AT), texts, often), texts, contacts);
  }

  private static Dataset<Row> bodies(Table<AdText> texts) {
    return texts.rows().select("text_id", "body");
  }

  /** Of each source the lines that nearly the least share of the first texts carry. */
  private static Map<String, Set<Long>> often(Dataset<Row> drawn, Table<AdText> texts) {
    List<Row> first = drawn.select("source", "text_id").distinct().collectAsList();
    Map<String, Long> sizes =
        first.stream().collect(Collectors.groupingBy(row -> row.getString(0), counting()));
    Dataset<Row> wanted =
        texts.spark().createDataFrame(first, drawn.select("source", "text_id").schema());
    Map<String, Set<Long>> often = new HashMap<>();
    Table.of(Body.class, bodies(texts).join(broadcast(wanted), "text_id"))
        .flatMap(LineOf.class, text -> lines(text).iterator())
        .rows()
        .groupBy("source", "line")
        .count()
        .where(col("count").geq(FEWEST_TEXTS * AT_FIRST))
        .collectAsList()
        .stream()
        .filter(
            row -> row.getLong(2) >= AT_FIRST * SHARE * sizes.getOrDefault(row.getString(0), 0L))
        .forEach(
            row ->
                often
                    .computeIfAbsent(row.getString(0), source -> new HashSet<>())
                    .add(row.getLong(1)));
    return often;
  }

  private static Stream<Long> distinctLines(@Nullable String body) {
    return BodyLines.of(body == null ? "" : body).stream().map(BodyLines.Line::hash).distinct();
  }

  private static Stream<LineOf> lines(Body text) {
    return distinctLines(text.body()).map(line -> new LineOf(text.source(), line));
  }

  private static Stream<Seen> lines(Sampled text, Map<String, Set<Long>> wanted) {
    Set<Long> its = wanted.getOrDefault(text.source(), Set.of());
    return distinctLines(its.isEmpty() ? null : text.body())
        .filter(its::contains)
        .map(line -> new Seen(text.source(), line, text.poster(), text.place(), text.textId()));
  }

  /** A line of a site, and a text that has it. */
  private record Hot(String source, long line, long texts, long of, String textId) {}

  private static List<Hot> hot(
      Dataset<Row> drawn, Table<AdText> texts, Map<String, Set<Long>> often) {
    Dataset<Row> looked =
        drawn
            .groupBy("source", "text_id")
            .agg(min("poster").as("poster"), min("place").as("place"))
            .persist(StorageLevel.MEMORY_AND_DISK());
    HashMap<String, Set<Long>> wanted = new HashMap<>(often);
    Table<Seen> seen =
        Table.of(Sampled.class, bodies(texts).join(broadcast(looked), "text_id"))
            .flatMap(Seen.class, text -> lines(text, wanted).iterator());
    Dataset<Row> kept = seen.rows().persist(StorageLevel.MEMORY_AND_DISK());
    try {
      return hot(kept, looked);
    } finally {
      kept.unpersist();
      looked.unpersist();
    }
  }

  private static List<Hot> hot(Dataset<Row> seen, Dataset<Row> looked) {
    Map<String, Long> sizes =
        looked.groupBy("source").count().collectAsList().stream()
            .collect(Collectors.toMap(row -> row.getString(0), row -> row.getLong(1)));
    Dataset<Row> lines =
        seen.groupBy("source", "line")
            .agg(
                count("*").as("texts"),
                min("text_id").as("text_id"),
                count(coalesce(col("poster"), col("place"))).as("known"))
            .where(col("texts").geq(FEWEST_TEXTS));
    Dataset<Row> posters = most(seen, "poster");
    Dataset<Row> places = most(seen.join(broadcast(spread(looked)), "source"), "place");
    String[] keys = {"source", "line"};
    Column mine = coalesce(col("most_poster"), lit(0L));
    Column here = coalesce(col("most_place"), lit(0L));
    return lines
        .join(posters, keys, "left")
        .join(places, keys, "left")
        .where(greatest(mine, here).leq(col("texts").multiply(ONE_POSTER)))
        .select("source", "line", "texts", "text_id", "known")
        .collectAsList()
        .stream()
        .filter(row -> isOften(row, sizes))
        .map(
            row ->
                new Hot(
                    row.getString(0),
                    row.getLong(1),
                    row.getLong(2),
                    sizes.getOrDefault(row.getString(0), 0L),
                    row.getString(3)))
        .toList();
  }

  private static boolean isOften(Row line, Map<String, Long> sizes) {
    double texts = line.getLong(2);
    boolean known = line.getLong(4) >= texts / 2;
    return texts >= (known ? SHARE : SHARE_UNKNOWN) * sizes.getOrDefault(line.getString(0), 0L);
  }

  /** Of each line, how many of its texts are of the one poster, or place, that has most. */
  private static Dataset<Row> most(Dataset<Row> seen, String who) {
    return seen.where(col(who).isNotNull())
        .groupBy("source", "line", who)
        .count()
        .groupBy("source", "line")
        .agg(max("count").as("most_" + who));
  }

  /** Sources that are not themselves of one place: elsewhere a place says nothing. */
  private static Dataset<Row> spread(Dataset<Row> looked) {
    return looked
        .where(col("place").isNotNull())
        .groupBy("source", "place")
        .count()
        .groupBy("source")
        .agg(max("count").as("most"), sum("count").as("all"))
        .where(col("most").leq(col("all").multiply(ONE_POSTER)))
        .select("source");
  }

  private static List<SiteLine> described(
      List<Hot> hot, Table<AdText> texts, Table<Contact> contacts) {
    Object[] ids = hot.stream().map(Hot::textId).distinct().toArray();
    if (ids.length == 0) {
      return List.of();
    }
    Map<String, AdText> examples = new HashMap<>();
    texts
        .records()
        .where(col("textId").isin(ids))
        .collectAsList()
        .forEach(text -> examples.put(text.textId(), text));
    List<Contact> known = contacts.records().where(col("textId").isin(ids)).collectAsList();
    TextNormalizer normalizer = new TextNormalizer();
    List<SiteLine> lines = new ArrayList<>();
    for (Hot one : hot) {
      AdText text = examples.get(one.textId());
      SiteLine line = text == null ? null : described(one, text, known, normalizer);
      if (line != null) {
        lines.add(line);
      }
    }
    lines.sort(Comparator.comparing(SiteLine::source).thenComparing(SiteLine::line));
    return lines;
  }

  private static @Nullable SiteLine described(
      Hot hot, AdText text, List<Contact> contacts, TextNormalizer normalizer) {
    String body = text.body() == null ? "" : text.body();
    for (BodyLines.Line line : BodyLines.of(body)) {
      if (line.hash() == hot.line()) {
        String written = body.substring(line.start(), line.end());
        int start = body.codePointCount(0, line.start());
        int end = start + written.codePointCount(0, written.length());
        List<Contact> within = new ArrayList<>();
        for (Contact contact : contacts) {
          Integer from = contact.start();
          Integer to = contact.end();
          boolean its = text.textId().equals(contact.textId()) && contact.field().equals("body");
          if (its && from != null && to != null && from >= start && to <= end) {
            within.add(shifted(contact, from - start, to - start));
          }
        }
        TreeSet<Trait> values = new TreeSet<>();
        within.forEach(contact -> values.add(new Trait(contact.kind(), contact.value())));
        return new SiteLine(
            hot.source(),
            written.strip(),
            hot.line(),
            normalizer.normalize(null, written, within).text(),
            hot.texts(),
            hot.of(),
            List.copyOf(values));
      }
    }
    return null;
  }

  private static Contact shifted(Contact contact, int start, int end) {
    return new Contact(
        contact.textId(),
        contact.postingId(),
        contact.kind(),
        contact.value(),
        contact.raw(),
        contact.field(),
        start,
        end,
        contact.disguise(),
        contact.confidence(),
        contact.doubt(),
        contact.madeBy());
  }
}
