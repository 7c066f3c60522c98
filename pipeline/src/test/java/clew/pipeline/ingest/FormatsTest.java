package clew.pipeline.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clew.models.AdRecord;
import clew.models.FileReport;
import clew.models.NoteCount;
import clew.models.QuarantinedRow;
import clew.models.Reading;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Formats and packings beside plain text, each from a file to its readings. */
final class FormatsTest {
  private static final String LINES =
      "{\"id\":1,\"text\":\"a lamp\"}\n{\"id\":2,\"text\":\"a chair\"}\n";

  @TempDir private Path folder;

  @Test
  void readsEachFileOfAZipByItself() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("in/"));
      zip.putNextEntry(new ZipEntry("in/a.jsonl"));
      zip.write(LINES.getBytes(StandardCharsets.UTF_8));
      zip.putNextEntry(new ZipEntry("b.jsonl.gz"));
      zip.write(gzip(LINES));
    }
    Path file = Files.write(folder.resolve("dumps.zip"), bytes.toByteArray());

    List<Reading> readings = read("format: json-lines\nfields: {body: text}", file);

    assertEquals(
        List.of(
            "dumps.zip/in/a.jsonl 1",
            "dumps.zip/in/a.jsonl 2",
            "dumps.zip/b.jsonl.gz 1",
            "dumps.zip/b.jsonl.gz 2"),
        ads(readings).stream().map(ad -> ad.sourceFile() + " " + ad.sourceRow()).toList());
    assertEquals(2, reports(readings).size());
  }

  @Test
  void quarantinesTheDamagedFileOfAZipOnly() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.setMethod(ZipOutputStream.STORED);
      for (String name : List.of("a.jsonl", "b.jsonl")) {
        ZipEntry entry = new ZipEntry(name);
        byte[] text =
            (LINES + "{\"id\":3,\"text\":\"" + name + "\"}").getBytes(StandardCharsets.UTF_8);
        java.util.zip.CRC32 sum = new java.util.zip.CRC32();
        sum.update(text);
        entry.setSize(text.length);
        entry.setCrc(sum.getValue());
        zip.putNextEntry(entry);
        zip.write(text);
      }
    }
    byte[] damaged = bytes.toByteArray();
    int at = new String(damaged, StandardCharsets.ISO_8859_1).indexOf("a lamp");
    damaged[at] = 'A';
    Path file = Files.write(folder.resolve("dumps.zip"), damaged);

    List<Reading> readings = read("format: json-lines\nfields: {body: text}", file);

    assertEquals(3, ads(readings).size());
    assertEquals(
        List.of(
            "dumps.zip/a.jsonl file_damaged zip cannot be unpacked to its end: its checksum is wrong"),
        reports(readings).stream()
            .filter(report -> report.problem() != null)
            .map(report -> report.sourceFile() + " " + report.problem() + " " + report.detail())
            .toList());
  }

  @Test
  void usesWhatStandsBeforeACutOnlyWhereTheProfileSaysSo() throws IOException {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 2000; i++) {
      text.append("{\"id\":")
          .append(i)
          .append(",\"text\":\"lamp ")
          .append(i * 7919L % 1000)
          .append("\"}\n");
    }
    byte[] whole = gzip(text.toString());
    Path file = Files.write(folder.resolve("cut.jsonl.gz"), Arrays.copyOf(whole, whole.length / 2));

    List<Reading> left = read("format: json-lines\nfields: {body: text}", file);
    List<Reading> used =
        read("format: json-lines\ndamaged_files: use-before\nfields: {body: text}", file);

    assertEquals(0, ads(left).size());
    assertTrue(ads(used).size() > 500 && ads(used).size() < 1500, "" + ads(used).size());
    assertEquals(0, reports(used).get(0).quarantined());
    assertEquals(ads(used).size(), reports(used).get(0).read());
    for (List<Reading> readings : List.of(left, used)) {
      assertEquals("file_damaged", reports(readings).get(0).problem());
      assertEquals("file_damaged", rows(readings).get(0).reason());
    }
  }

  @Test
  void usesNothingOfAMemberWhoseChecksumIsWrong() throws IOException {
    byte[] first = gzip("{\"text\":\"one\"}\n");
    byte[] second = gzip("{\"text\":\"two\"}\n");
    second[second.length - 8] ^= 1;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(first);
    bytes.write(second);
    // What stands behind the first member is not sound, so its record may go on there.
    bytes.write(new byte[0]);
    Path file = Files.write(folder.resolve("x.gz"), bytes.toByteArray());

    List<Reading> used =
        read("format: json-lines\ndamaged_files: use-before\nfields: {body: text}", file);

    assertEquals(List.of("one"), ads(used).stream().map(AdRecord::body).toList());
  }

  @Test
  void takesWindows1252ForWhatDoesNotReadAsUtf8() throws IOException {
    byte[] text = "{\"text\":\"café – 5 €\"}\n".repeat(3).getBytes(Charset.forName("windows-1252"));
    Path file = Files.write(folder.resolve("a.jsonl"), text);

    List<Reading> detected = read("format: json-lines\nfields: {body: text}", file);
    List<Reading> stated = read("format: json-lines\nencoding: UTF-8\nfields: {body: text}", file);

    assertEquals("café – 5 €", ads(detected).get(0).body());
    assertEquals(
        List.of("encoding", "encoding", "encoding"),
        rows(stated).stream().map(QuarantinedRow::reason).toList());
  }

  @Test
  void takesDamagedUtf8ForUtf8() throws IOException {
    byte[] text =
        "{\"text\":\"café\"}\n{\"text\":\"é\"}\n{\"text\":\"caf!\"}\n"
            .getBytes(StandardCharsets.UTF_8);
    text[text.length - 4] = (byte) 0xC3;
    Path file = Files.write(folder.resolve("a.jsonl"), text);

    List<Reading> readings = read("format: json-lines\nfields: {body: text}", file);

    assertEquals(List.of("café", "é"), ads(readings).stream().map(AdRecord::body).toList());
    assertEquals("encoding", rows(readings).get(0).reason());
  }

  @Test
  void readsAColumnUnderAnotherNameAndTellsIt() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("a.csv"), "id,description,seen\n1,a lamp,soon\n2,a chair,2024-01-02\n");

    List<Reading> readings =
        read(
            "format: csv\nfields: {body: {from: [text, description]}, place: town, seen_at: seen}",
            file);

    assertEquals(List.of("a lamp", "a chair"), ads(readings).stream().map(AdRecord::body).toList());
    FileReport report = reports(readings).get(0);
    assertEquals(List.of("text: description"), report.renamedColumns());
    assertEquals(List.of("town"), report.missingColumns());
    assertEquals(List.of("id"), report.otherColumns());
    assertEquals(
        List.of(new NoteCount("seen_at: not a time in the formats of the profile", 1)),
        report.notes());
    assertEquals(
        List.of("seen_at: not a time in the formats of the profile: soon"),
        ads(readings).get(0).notes());
  }

  @Test
  void readsParquetByItsOwnSchema() throws IOException {
    MessageType type =
        MessageTypeParser.parseMessageType(
            """
            message ads {
              optional double id;
              optional binary text (UTF8);
              optional int64 seen (TIMESTAMP(MICROS,true));
              optional int32 day (DATE);
              optional int32 price (DECIMAL(9,2));
              optional group phones (LIST) { repeated group list { optional binary element (UTF8); } }
              optional group seller { optional binary name (UTF8); optional boolean business; }
              optional binary photo;
            }
            """);
    Group row = new SimpleGroup(type);
    row.append("id", 17.0)
        .append("text", "a \"lamp\"")
        .append("seen", 1704164645000000L)
        .append("day", 19724)
        .append("price", 1250);
    Group phones = row.addGroup("phones");
    phones.addGroup("list").append("element", "0207 946 0001");
    phones.addGroup("list").append("element", "0207 946 0002");
    row.addGroup("seller").append("name", "Shop").append("business", true);
    Group picture = new SimpleGroup(type);
    picture.append("id", 18.0).append("text", "x");
    picture.add(
        "photo",
        org.apache.parquet.io.api.Binary.fromConstantByteArray(
            new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 0}));
    Group bare = new SimpleGroup(type);
    bare.append("id", 19.5).append("text", "y");
    Path file = folder.resolve("a.parquet");
    try (ParquetWriter<Group> writer =
        ExampleParquetWriter.builder(new LocalOutputFile(file)).withType(type).build()) {
      writer.write(row);
      writer.write(picture);
      writer.write(bare);
    }
    String profile =
        "format: parquet\nfields: {source_posting_id: id, body: text, seen_at: seen, posted_at: day, price: price, poster: seller, phones: phones, place: town}";

    List<Reading> readings = read(profile, file);

    AdRecord ad = ads(readings).get(0);
    assertEquals("17", ad.sourcePostingId());
    assertEquals("a \"lamp\"", ad.body());
    assertEquals(Instant.parse("2024-01-02T03:04:05Z"), ad.seenAt());
    assertEquals(Instant.parse("2024-01-02T00:00:00Z"), ad.postedAt());
    assertEquals("12.50", ad.price());
    assertEquals("{\"name\":\"Shop\",\"business\":\"true\"}", ad.poster());
    assertEquals(
        List.of("0207 946 0001", "0207 946 0002"),
        ad.contacts().stream().map(contact -> contact.raw()).toList());
    assertEquals("19.5", ads(readings).get(1).sourcePostingId());
    QuarantinedRow quarantined = rows(readings).get(0);
    assertEquals("image_bytes", quarantined.reason());
    assertEquals(2, quarantined.sourceRow());
    assertNull(quarantined.byteStart());
    assertNull(quarantined.raw());
    assertEquals(List.of("town"), reports(readings).get(0).missingColumns());

    byte[] bytes = Files.readAllBytes(file);
    Arrays.fill(bytes, 20, 60, (byte) 0x55);
    Path broken = Files.write(folder.resolve("b.parquet"), bytes);
    assertEquals("file_damaged", reports(read(profile, broken)).get(0).problem());
  }

  @Test
  void readsPagesOfAWebArchive() throws IOException {
    String page =
        "<html><head><title>Lamp for sale</title></head><body><h1>Old lamp</h1><script>no()</script>"
            + "<div class=text>Fine <b>brass</b>.<p>Call<br>now</div><a class=tel href='tel:1'>1</a><a href='/x'>x</a>"
            + "<img src='data:image/png;base64,AAAA'></body></html>";
    String archive =
        warc("warcinfo", "", "application/warc-fields", "software: x\r\n")
            + warc(
                "request",
                "https://site.example/ad/7",
                "application/http; msgtype=request",
                "GET / HTTP/1.1\r\n\r\n")
            + warc(
                "response",
                "https://site.example/ad/7",
                "application/http; msgtype=response",
                "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page)
            + "rubbish\r\n"
            + warc(
                "response",
                "https://site.example/about",
                "application/http",
                "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>us")
            + warc(
                "response",
                "https://site.example/ad/8",
                "application/http",
                "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\ngone")
            + warc(
                "response",
                "https://site.example/ad/9.jpg",
                "application/http",
                "HTTP/1.1 200 OK\r\nContent-Type: image/jpeg\r\n\r\n....");
    String profile =
        """
        format: warc
        warc: {pages: /ad/}
        fields:
          source_posting_id: {from: $url, pattern: '/ad/(\\d+)'}
          url: $url
          title: h1
          body: div.text
          seen_at: $date
          phones: [a.tel@href]
          urls: [$links]
        """;
    Path file = Files.write(folder.resolve("a.warc.gz"), gzip(archive));

    List<Reading> readings = read(profile, file);

    AdRecord ad = ads(readings).get(0);
    assertEquals(1, ads(readings).size());
    assertEquals("7", ad.sourcePostingId());
    assertEquals("Old lamp", ad.title());
    assertEquals("Fine brass.\nCall\nnow", ad.body());
    assertEquals(Instant.parse("2024-03-01T02:03:04Z"), ad.seenAt());
    assertEquals(
        List.of("tel:1", "tel:1", "https://site.example/x"),
        ad.contacts().stream().map(contact -> contact.raw()).toList());
    assertTrue(archive.substring((int) ad.byteStart(), (int) ad.byteEnd()).endsWith("</html>"));
    assertEquals(
        List.of("malformed"), rows(readings).stream().map(QuarantinedRow::reason).toList());
    assertEquals("rubbish", rows(readings).get(0).raw());
    assertEquals(
        List.of(
            "no page: another status 1",
            "no page: another type 1",
            "no page: other address 1",
            "no page: request 1",
            "no page: warcinfo 1"),
        reports(readings).get(0).notes().stream()
            .map(note -> note.note() + " " + note.records())
            .toList());
  }

  @Test
  void readsPagesOfAnArcFile() throws IOException {
    String answer = "HTTP/1.0 200 OK\r\nContent-Type: text/html\r\n\r\n<h1>Chair</h1>";
    String version = "1 0 Example\nURL IP-address Archive-date Content-type Archive-length\n";
    String archive =
        "filedesc://a.arc 0.0.0.0 20240301020304 text/plain "
            + version.length()
            + "\n"
            + version
            + "\n"
            + "http://site.example/1 127.0.0.1 20240301020304 text/html "
            + answer.length()
            + "\n"
            + answer
            + "\n";
    Path file = Files.writeString(folder.resolve("a.arc"), archive);

    List<Reading> readings =
        read("format: warc\nfields: {title: h1, url: $url, seen_at: $date}", file);

    assertEquals("Chair", ads(readings).get(0).title());
    assertEquals("http://site.example/1", ads(readings).get(0).url());
    assertEquals(Instant.parse("2024-03-01T02:03:04Z"), ads(readings).get(0).seenAt());
  }

  private static String warc(String type, String url, String contentType, String block) {
    return "WARC/1.0\r\nWARC-Type: "
        + type
        + "\r\nWARC-Date: 2024-03-01T02:03:04Z\r\n"
        + (url.isEmpty() ? "" : "WARC-Target-URI: " + url + "\r\n")
        + "Content-Type: "
        + contentType
        + "\r\nContent-Length: "
        + block.getBytes(StandardCharsets.UTF_8).length
        + "\r\n\r\n"
        + block
        + "\r\n\r\n";
  }

  private static List<Reading> read(String profile, Path file) throws IOException {
    Dump dump =
        new Dump(
            SourceProfile.parse("p.yaml", "source: s\n" + profile + "\n"),
            file.toString(),
            file.getFileName().toString(),
            Files.size(file));
    List<Reading> readings = new ArrayList<>();
    new DumpReader(new Configuration(false), LocalDate.of(2024, 3, 1))
        .read(dump)
        .forEachRemaining(readings::add);
    return readings;
  }

  private static List<AdRecord> ads(List<Reading> readings) {
    return readings.stream().map(Reading::ad).filter(Objects::nonNull).toList();
  }

  private static List<QuarantinedRow> rows(List<Reading> readings) {
    return readings.stream().map(Reading::quarantined).filter(Objects::nonNull).toList();
  }

  private static List<FileReport> reports(List<Reading> readings) {
    return readings.stream().map(Reading::file).filter(Objects::nonNull).toList();
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }
}
