package clew.pipeline.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import clew.models.AdRecord;
import clew.models.DeclaredContact;
import clew.models.DeclaredImage;
import clew.models.Ids;
import clew.models.QuarantinedRow;
import clew.models.Reading;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

final class AdReaderTest {
  private static final String PROFILE =
      """
      source: site
      format: json-lines
      time_zone: Africa/Johannesburg
      phone_region: ZA
      absent: ["NA"]
      fields:
        source_posting_id: {from: link, pattern: '/(\\d+)$'}
        url: link
        title: head
        body: text
        poster: who
        place: where
        price: cost
        posted_at: {from: day, formats: [dd/MM/yyyy]}
        seen_at: {from: seen, formats: [iso]}
        phones: [tel1, {from: tel2, pattern: '[0-9]+'}]
        handles: at
        images: {from: photos, algorithm: dhash, separator: "|", quality: marks}
      """;

  @Test
  void readsEveryField() throws Exception {
    String line =
        """
        {"link":" https://example.org/ad/77 ","head":"Lamp","text":"Old lamp","who":"Ola",\
        "where":"Leeds","cost":60,"day":"01/02/2024","seen":"2024-03-01 10:00:00","tel1":"020 7946 0101",\
        "tel2":"ring 0102","at":["@ola","@ola2"],"photos":"00FF00ff00ff00FF| 1111111111111111","marks":"80|"}""";

    assertEquals(
        new AdRecord(
            Ids.ofRecord("site", line.getBytes(StandardCharsets.UTF_8), 0, line.length()),
            "site",
            "night/ads.jsonl",
            1,
            0,
            line.length(),
            Ids.of("site", "id", "77"),
            Ids.of("Lamp", "Old lamp", "ZA"),
            Instant.parse("2024-03-01T08:00:00Z"),
            "77",
            "https://example.org/ad/77",
            "Lamp",
            "Old lamp",
            "Leeds",
            "Ola",
            "60",
            Instant.parse("2024-01-31T22:00:00Z"),
            "ZA",
            List.of(
                new DeclaredContact("phone", "020 7946 0101", "phones"),
                new DeclaredContact("phone", "0102", "phones"),
                new DeclaredContact("handle", "@ola", "handles"),
                new DeclaredContact("handle", "@ola2", "handles")),
            List.of(
                new DeclaredImage("dhash", "00ff00ff00ff00ff", 80),
                new DeclaredImage("dhash", "1111111111111111", null)),
            List.of()),
        ad(PROFILE, line));
  }

  @Test
  void takesAbsentAndEmptyValuesForNothing() throws Exception {
    AdRecord ad =
        ad(
            PROFILE,
            "{\"head\":\" \",\"text\":\"x\",\"who\":\"NA\",\"where\":\"\",\"seen\":\"NA\"}");

    assertNull(ad.title());
    assertNull(ad.poster());
    assertNull(ad.place());
    assertNull(ad.seenAt());
    assertEquals(List.of(), ad.notes());
  }

  @Test
  void notesWhatCannotBeReadAndKeepsTheTextOfTimesOnly() throws Exception {
    AdRecord ad =
        ad(
            PROFILE,
            "{\"link\":\"/ad/x\",\"text\":\"x\",\"day\":\"31/02/2024\",\"seen\":\"soon\",\"photos\":\"zz|12\",\"marks\":\"7\"}");

    assertEquals(
        List.of(
            "source_posting_id: the pattern of the profile does not fit",
            "seen_at: not a time in the formats of the profile: soon",
            "posted_at: not a time in the formats of the profile: 31/02/2024",
            "images: not a hash of dhash"),
        ad.notes());
    assertNull(ad.seenAt());
    assertEquals(List.of(), ad.images());
  }

  @Test
  void knowsAnAdByIdThenAddressThenContent() throws Exception {
    assertEquals(
        Ids.of("site", "url", "https://example.org/ad/x"),
        ad(PROFILE, "{\"link\":\"https://Example.org/ad/x/?utm_a=1\",\"text\":\"x\"}").postingId());
    String first = ad(PROFILE, "{\"text\":\"x\",\"where\":\"Hull\"}").postingId();
    assertEquals(first, ad(PROFILE, "{\"where\":\"Hull\", \"text\":\"x\"}").postingId());
    assertNotEquals(first, ad(PROFILE, "{\"text\":\"x\",\"who\":\"Hull\"}").postingId());
  }

  @Test
  void takesTheTimeFromTheFileNameOrElseFromTheNight() throws Exception {
    String fromFile =
        "source: s\nformat: json-lines\nfields: {body: text, seen_at: {from: $file, pattern: 'ads-(\\d+)', formats: [yyyyMMdd]}}\n";

    assertEquals(
        Instant.parse("2024-02-03T00:00:00Z"),
        Objects.requireNonNull(read(fromFile, "2023/ads-20240203.jsonl", "{\"text\":\"x\"}").ad())
            .seenAt());
    assertNull(
        Objects.requireNonNull(read(fromFile, "ads.jsonl", "{\"text\":\"x\"}").ad()).seenAt());
    assertEquals(
        Instant.parse("2024-05-06T00:00:00Z"),
        ad("source: s\nformat: json-lines\nfields: {body: text}\n", "{\"text\":\"x\"}").seenAt());
  }

  @Test
  void quarantinesRowsWithoutText() throws Exception {
    QuarantinedRow row = quarantined("{\"head\":\"NA\",\"who\":\"Ola\"}");

    assertEquals("no_text", row.reason());
    assertEquals("{\"head\":\"NA\",\"who\":\"Ola\"}", row.raw());
    assertEquals(List.of(1L, 0L, 25L), List.of(row.sourceRow(), row.byteStart(), row.byteEnd()));
  }

  @Test
  void keepsNoByteOfAnImage() throws Exception {
    String run = "QUJDREVGR0hJSktMTU5P".repeat(20);
    for (String line :
        List.of(
            "{\"text\":\"see data:image/png;base64," + run + "\"}",
            "{\"text\":\"x\",\"other\":{\"deep\":[\"data:image\\/png;base64," + run + "\"]}}",
            "{\"text\":\"x\",\"photos\":\"\\/9j\\/" + run + "\"}")) {
      QuarantinedRow row = quarantined(line);
      assertEquals("image_bytes", row.reason());
      assertNull(row.raw());
    }
    assertEquals("malformed", quarantined("{\"text\":\"" + run).reason());
    assertNull(quarantined("{\"text\":\"" + run).raw());
  }

  @Test
  void cutsWhatItShowsOfALongRow() throws Exception {
    QuarantinedRow row = quarantined("{\"who\":\"" + "é ".repeat(5000) + "\"}");

    assertEquals(4096, Objects.requireNonNull(row.raw()).length());
  }

  @Test
  void replacesHalvesOfSurrogatePairs() throws Exception {
    assertEquals(
        "a\uFFFDb \uD83C\uDF38", ad(PROFILE, "{\"text\":\"a\\ud83cb \\ud83c\\udf38\"}").body());
  }

  private static AdRecord ad(String profile, String line) throws IOException {
    return Objects.requireNonNull(read(profile, "night/ads.jsonl", line).ad());
  }

  private static QuarantinedRow quarantined(String line) throws IOException {
    return Objects.requireNonNull(read(PROFILE, "night/ads.jsonl", line).quarantined());
  }

  private static Reading read(String yaml, String file, String line) throws IOException {
    SourceProfile profile = SourceProfile.parse("p.yaml", yaml);
    byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
    Window window = new Window(new ByteArrayInputStream(bytes), Encoding.BYTES, 0);
    try (JsonRecords records = new JsonRecords(window, Format.JSON_LINES, StandardCharsets.UTF_8)) {
      return new AdReader(
              profile, file, StandardCharsets.UTF_8, LocalDate.of(2024, 5, 6), Naming.LASTING)
          .read(Objects.requireNonNull(records.next()));
    }
  }
}
