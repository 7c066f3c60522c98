package clew.jobs.analyst;

import clew.jobs.store.Manifest;
import clew.jobs.store.Run;
import clew.jobs.store.Store;
import clew.jobs.store.Summary;
import clew.jobs.work.Sparks;
import clew.jobs.work.Workload;
import clew.models.AdText;
import clew.models.ClusterMember;
import clew.models.Contact;
import clew.models.Evidence;
import clew.models.Ids;
import clew.models.Link;
import clew.models.Posting;
import clew.models.Sighting;
import clew.models.TextPair;
import clew.pipeline.table.Table;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.SparkSession;

/**
 * {@code InventedRun ADS DIR}: publishes the tables that an evaluation reads, as large as those of
 * a night, without the night, and a truth beside them (DIR/truth.csv, DIR/out). For timing {@code
 * evaluate} alone.
 */
final class InventedRun {
  private static final Instant SEEN = Instant.parse("2024-03-04T21:00:00Z");
  private static final String BODY =
      "We mend your garden bench and polish the amber hallway, also on Monday. ".repeat(5);

  /** The first ads are one hand. */
  private static final long LARGEST = 10_000;

  private InventedRun() {}

  public static void main(String[] arguments) throws IOException {
    long ads = Long.parseLong(arguments[0]);
    Path folder = Files.createDirectories(Path.of(arguments[1]));
    truth(ads, folder.resolve("truth.csv"));
    try (Sparks sparks = new Sparks(Workload.LARGE, Optional.empty())) {
      Store store = Store.open(folder.resolve("out").toString(), sparks);
      try (Run run = store.beginRun(LocalDate.of(2024, 3, 4))) {
        write(run, sparks.get(), ads);
        run.publish(
            new Summary(
                "invented",
                List.of(),
                Map.of("read", ads, "accepted", ads),
                Manifest.Verdict.published(),
                List.of(),
                0));
      }
    }
  }

  private static void write(Run run, SparkSession spark, long ads) {
    run.append(made(spark, AdText.class, ads, InventedRun::text));
    run.append(made(spark, Contact.class, ads, InventedRun::phone));
    run.append(made(spark, Sighting.class, 3 * ads, number -> sighting(number / 3, number % 3)));
    run.append(made(spark, TextPair.class, 2 * ads, number -> pair(number / 2, number % 2)));
    run.write(made(spark, Posting.class, ads, InventedRun::posting));
    run.write(made(spark, ClusterMember.class, ads, InventedRun::member));
    run.write(made(spark, Link.class, 2 * ads, number -> link(number / 2, number % 2)));
  }

  private static <T extends Record> Table<T> made(
      SparkSession spark, Class<T> type, long rows, MapFunction<Long, T> maker) {
    return Table.over(type, spark.range(0, rows, 1, 8).map(maker, Table.encoder(type)));
  }

  private static String id(String kind, long number) {
    return Ids.of(kind, String.valueOf(number));
  }

  /** Of a hundred ads, sixty are alone, twenty in pairs and twenty one hand. */
  private static String hand(long ad) {
    long place = ad % 100;
    long within = place < 60 ? place : place < 80 ? 60 + place / 2 : 99;
    return ad < LARGEST ? "h0" : "h" + (ad / 100 * 100 + within);
  }

  private static ClusterMember member(long ad) {
    String found = ad % 20 == 7 ? "alone" + ad : ad % 50 == 9 ? hand(ad + 100) : hand(ad);
    return new ClusterMember(id("cluster", found.hashCode()), id("ad", ad), source(ad), own(ad));
  }

  private static String source(long ad) {
    return "site" + ad % 6;
  }

  private static String own(long ad) {
    return "a" + ((ad * 2_862_933_555_777_941_757L) >>> 8);
  }

  private static String place(long ad) {
    return "Town " + ad % 230;
  }

  private static long textNumber(long ad) {
    return ad % 10 == 0 ? ad : ad - ad % 2;
  }

  private static Posting posting(long ad) {
    return new Posting(
        id("ad", ad),
        source(ad),
        own(ad),
        "https://site.example/" + own(ad),
        "Garden care",
        BODY + ad,
        place(ad),
        "Poster " + ad % 50_000,
        "$40",
        SEEN,
        SEEN,
        SEEN,
        3,
        1,
        id("text", textNumber(ad)),
        id("ad", ad));
  }

  private static AdText text(long ad) {
    return new AdText(
        id("text", ad),
        "Garden care",
        BODY + ad,
        "US",
        ad % 7 == 0 ? "rus" : "eng",
        "garden care " + BODY.toLowerCase(Locale.ROOT),
        id("comparison", ad),
        12,
        false,
        null,
        "1");
  }

  private static Contact phone(long ad) {
    String phone = "+1202555" + String.format(Locale.ROOT, "%04d", hand(ad).hashCode() & 0xFFF);
    return new Contact(
        id("text", ad), null, "phone", phone, phone, "body", 5, 17, List.of(), .9, "1");
  }

  private static Sighting sighting(long ad, long night) {
    return new Sighting(
        id("ad", ad),
        id("text", textNumber(ad)),
        id("record", ad * 3 + night),
        source(ad),
        "dump.csv",
        ad + 1,
        0,
        100,
        SEEN,
        own(ad),
        "https://site.example/" + own(ad),
        place(ad),
        "Poster " + ad % 50_000,
        "$40",
        SEEN,
        List.of(),
        "1");
  }

  private static TextPair pair(long ad, long step) {
    String one = id("comparison", ad);
    String other = id("comparison", ad + 1 + step);
    boolean first = one.compareTo(other) < 0;
    return new TextPair(first ? one : other, first ? other : one, .7);
  }

  private static Link link(long ad, long step) {
    String one = id("ad", ad);
    String other = id("ad", ad + 1 + step);
    boolean first = one.compareTo(other) < 0;
    boolean joins = hand(ad).equals(hand(ad + 1 + step));
    return new Link(
        first ? one : other,
        first ? other : one,
        List.of(new Evidence("phone", "+12025550123", 1, 17.5), new Evidence("text", "t", .7, 8)),
        -19,
        joins ? 6.5 : -2,
        joins ? "joined" : "too_weak",
        "shared");
  }

  private static void truth(long ads, Path file) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("posting_id,cluster_id,group_id\n");
      for (long ad = 0; ad < ads; ad++) {
        out.write(own(ad) + "," + hand(ad) + "," + hand(ad) + "\n");
      }
    }
  }
}
