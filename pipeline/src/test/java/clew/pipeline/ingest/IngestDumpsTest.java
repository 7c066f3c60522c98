package clew.pipeline.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import clew.models.FileReport;
import clew.models.Reading;
import clew.pipeline.support.WithSpark;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@WithSpark
final class IngestDumpsTest {
  private static final LocalDate NIGHT = LocalDate.of(2024, 3, 1);
  private static final SourceProfile CSV =
      SourceProfile.parse(
          "csv.yaml",
          """
          source: paper
          format: csv
          fields: {source_posting_id: id, title: head, body: text, place: town}
          """);
  private static final SourceProfile JSON =
      SourceProfile.parse(
          "json.yaml",
          "source: wire\nformat: json-lines\nfields: {source_posting_id: id, body: text}\n");

  @TempDir private Path folder;

  @Test
  void readsDumpsAndReportsOnEach(SparkSession spark) throws IOException {
    List<Reading> readings =
        read(
            spark,
            write(CSV, "a.csv", "id,head,text,town\n1,Lamp,Old lamp,Hull\n2,x\n"),
            write(JSON, "b.jsonl", "{\"id\":1,\"text\":\"x\"}{\"id\":2,\"text\":\"y\"}\nbroken\n"));

    assertEquals(
        List.of(
            "paper 1",
            "paper 2 malformed",
            "file a.csv 2/1",
            "wire 1",
            "wire 2",
            "wire 3 malformed",
            "file b.jsonl 3/1"),
        told(readings));
  }

  @Test
  void tellsColumnsThatAreMissingAndThoseThatNobodyReads(SparkSession spark) throws IOException {
    List<Reading> readings = read(spark, write(CSV, "a.csv", "colour,text,id\nred,Old lamp,1\n"));

    FileReport report = Objects.requireNonNull(readings.get(1).file());
    assertEquals(List.of("head", "town"), report.missingColumns());
    assertEquals(List.of("colour"), report.otherColumns());
    assertEquals("columns not there: head, town", report.detail());
    assertNull(report.problem());
  }

  @Test
  void quarantinesBadFilesByNameAndReadsTheOthers(SparkSession spark) throws IOException {
    byte[] noise = new byte[20_000];
    new Random(9).nextBytes(noise);
    byte[] whole = gzip("{\"id\":1,\"text\":\"x\"}\n".repeat(1000));

    List<Reading> readings =
        read(
            spark,
            write(CSV, "binary.csv", noise),
            write(JSON, "cut.jsonl.gz", Arrays.copyOf(whole, whole.length - 20)),
            write(CSV, "empty.csv", " \n\n"),
            write(CSV, "good.csv", "id,head,text,town\n1,Lamp,Old lamp,Hull\n"),
            new Dump(JSON, folder.resolve("nowhere.jsonl").toString(), "nowhere.jsonl", 0),
            write(CSV, "other.csv", "alpha,beta\nx,y\n"));

    assertEquals(
        List.of(
            "paper null file_unreadable",
            "file binary.csv file_unreadable: no text: a binary file",
            "wire null file_damaged",
            "file cut.jsonl.gz file_damaged: gzip cannot be unpacked to its end: it is cut short",
            "paper null file_unreadable",
            "file empty.csv file_unreadable: empty: no rows in it",
            "paper 1",
            "file good.csv 1/0",
            "wire null file_unreadable",
            "file nowhere.jsonl file_unreadable: it is not there",
            "paper null file_unreadable",
            "file other.csv file_unreadable: none of the columns that the profile reads is among"
                + " the 2 of its header: head, id, text, town"),
        told(readings));
  }

  @Test
  void tellsPlacesInFilesOfUtf16(SparkSession spark) throws IOException {
    String text = "\uFEFFid,head,text\r\n1,é\uD83C\uDF38,x\r\n2,bad\r\n";
    byte[] bytes = text.getBytes(StandardCharsets.UTF_16LE);

    List<Reading> readings = read(spark, write(CSV, "a.csv", bytes));

    var ad = Objects.requireNonNull(readings.get(0).ad());
    assertEquals("é\uD83C\uDF38", ad.title());
    assertEquals(
        "1,é\uD83C\uDF38,x",
        new String(
            Arrays.copyOfRange(bytes, (int) ad.byteStart(), (int) ad.byteEnd()),
            StandardCharsets.UTF_16LE));
    var row = Objects.requireNonNull(readings.get(1).quarantined());
    int start = Objects.requireNonNull(row.byteStart()).intValue();
    int end = Objects.requireNonNull(row.byteEnd()).intValue();
    byte[] cut = Arrays.copyOfRange(bytes, start, end);
    assertEquals("2,bad", new String(cut, StandardCharsets.UTF_16LE));
    assertEquals("2,bad", row.raw());
    assertEquals(RawBytes.whole(cut).sha256(), row.rawSha256());
  }

  @Test
  void readsTheSameHoweverFilesArePacked(SparkSession spark) throws IOException {
    List<Dump> dumps = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      String rows = "{\"id\":%d,\"text\":\"some words\"}\n".formatted(i).repeat(i + 1);
      dumps.add(write(JSON, "f" + i + ".jsonl", rows));
    }

    List<Reading> together = readings(spark, new IngestSettings(NIGHT, 1 << 20), dumps);
    List<Reading> apart = readings(spark, new IngestSettings(NIGHT, 1), dumps);

    assertEquals(45 + 9, together.size());
    assertEquals(together, apart);
  }

  private static List<Reading> read(SparkSession spark, Dump... dumps) {
    return readings(spark, IngestSettings.of(NIGHT), List.of(dumps));
  }

  /** By file: between files there is no order. */
  private static List<Reading> readings(
      SparkSession spark, IngestSettings settings, List<Dump> dumps) {
    List<Reading> readings = new ArrayList<>();
    Map<String, FileReport> reports = new TreeMap<>();
    for (Reading reading :
        new IngestDumps(settings).apply(spark, dumps).records().collectAsList()) {
      if (reading.file() == null) {
        readings.add(reading);
      } else {
        reports.merge(reading.file().sourceFile(), reading.file(), FileReport::and);
      }
    }
    readings.sort(Comparator.comparing(IngestDumpsTest::file).thenComparing(IngestDumpsTest::row));
    reports.values().forEach(report -> readings.add(new Reading(null, null, report)));
    readings.sort(Comparator.comparing(IngestDumpsTest::file));
    return readings;
  }

  private static long row(Reading reading) {
    return reading.ad() != null
        ? reading.ad().sourceRow()
        : Objects.requireNonNullElse(Objects.requireNonNull(reading.quarantined()).sourceRow(), 0L);
  }

  private static String file(Reading reading) {
    if (reading.ad() != null) {
      return reading.ad().sourceFile();
    }
    return reading.file() != null
        ? reading.file().sourceFile()
        : Objects.requireNonNull(reading.quarantined()).sourceFile();
  }

  private static List<String> told(List<Reading> readings) {
    return readings.stream().map(IngestDumpsTest::told).toList();
  }

  private static String told(Reading reading) {
    if (reading.ad() != null) {
      return reading.ad().source() + " " + reading.ad().sourceRow();
    }
    if (reading.quarantined() != null) {
      var row = reading.quarantined();
      return row.source() + " " + row.sourceRow() + " " + row.reason();
    }
    FileReport file = Objects.requireNonNull(reading.file());
    return "file "
        + file.sourceFile()
        + " "
        + (file.problem() == null
            ? file.read() + "/" + file.quarantined()
            : file.problem() + ": " + file.detail());
  }

  private Dump write(SourceProfile profile, String name, String text) throws IOException {
    return write(profile, name, text.getBytes(StandardCharsets.UTF_8));
  }

  private Dump write(SourceProfile profile, String name, byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve(name), bytes);
    return new Dump(profile, file.toString(), name, bytes.length);
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }
}
