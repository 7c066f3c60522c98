package clew.pipeline.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import clew.models.Complaint;
import clew.models.Exit;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SourceProfileTest {
  private static final String EVERYTHING =
      """
      source: site
      format: csv
      encoding: windows-1252
      csv: {delimiter: ";", quote: "'", escape: '\\', header: false, columns: [a, b, c], preamble: 2}
      time_zone: Europe/London
      phone_region: GB
      absent: ["NA", "-"]
      fields:
        source_posting_id: {from: a, pattern: '(\\d+)$'}
        url: a
        title: b
        body: c
        poster: d
        place: e
        price: f
        posted_at: {from: g, formats: [iso, dd/MM/yyyy]}
        seen_at: {from: $file, pattern: '\\d{4}-\\d\\d-\\d\\d'}
        phones: [h, {from: i, pattern: '[0-9 ]+'}]
        emails: j
        handles: [k]
        urls: [l]
        images: {from: m, algorithm: pdq, separator: "|", quality: n}
      """;

  @Test
  void readsEveryKey() {
    SourceProfile profile = SourceProfile.parse("site.yaml", EVERYTHING);

    assertEquals(
        new SourceProfile(
            "site",
            Format.CSV,
            "windows-1252",
            new CsvDialect(";", '\'', '\\', 0, List.of("a", "b", "c"), 2),
            ZoneId.of("Europe/London"),
            "GB",
            List.of("NA", "-"),
            new ProfileFields(
                new FieldSource("a", "(\\d+)$", List.of()),
                FieldSource.of("a"),
                FieldSource.of("b"),
                FieldSource.of("c"),
                FieldSource.of("d"),
                FieldSource.of("e"),
                FieldSource.of("f"),
                new FieldSource("g", null, List.of("iso", "dd/MM/yyyy")),
                new FieldSource("$file", "\\d{4}-\\d\\d-\\d\\d", List.of("iso")),
                List.of(FieldSource.of("h"), new FieldSource("i", "[0-9 ]+", List.of())),
                List.of(FieldSource.of("j")),
                List.of(FieldSource.of("k")),
                List.of(FieldSource.of("l")),
                new ImageSource("m", "pdq", "|", "n"))),
        profile);
  }

  @Test
  void takesUsualValuesWhereNothingIsSaid() {
    SourceProfile profile =
        SourceProfile.parse("p.yaml", "source: s\nformat: json-lines\nfields: {body: text}\n");

    assertEquals("UTF-8", profile.encoding());
    assertEquals(CsvDialect.USUAL, profile.csv());
    assertEquals(ZoneOffset.UTC, profile.timeZone());
    assertEquals(List.of("text"), List.copyOf(profile.fields().columns()));
  }

  @Test
  void listsTheColumnsThatFieldsRead() {
    assertEquals(
        "[a, b, c, d, e, f, g, h, i, j, k, l, m, n]",
        SourceProfile.parse("site.yaml", EVERYTHING).fields().columns().toString());
  }

  @Test
  void readsEveryProfileThatShips() {
    for (String name : SourceProfile.SHIPPED) {
      assertEquals(name, SourceProfile.named(name).source());
    }
    assertEquals(
        new FieldSource("ad_url", "/(\\d+)$", List.of()),
        SourceProfile.named("classifieds-za").fields().sourcePostingId());
  }

  @Test
  void saysWhichProfilesShip() {
    Complaint e = assertThrows(Complaint.class, () -> SourceProfile.named("nowhere"));

    assertEquals(Exit.CONFIGURATION, e.exit());
    assertEquals(
        "no source profile 'nowhere': neither a file nor one that is shipped (classifieds-za)",
        e.getMessage());
  }

  @Test
  void tellsEveryProblemAtOnceWithItsLine() {
    Complaint e =
        complaint(
            """
            source: a site
            format: jsonlines
            timezone: UTC
            encoding: utf8000
            time_zone: Europe/Lodnon
            phone_region: UK
            fields:
              titel: title
              url: [a, b]
              place: {from: town, pattern: '(', patern: x}
              posted_at: {from: day, formats: [iso, HH:mm]}
              images: {from: photo, algorithm: pqd}
            """);

    assertEquals(Exit.CONFIGURATION, e.exit());
    assertEquals(
        """
        p.yaml:1: source 'a site' must be letters, digits, '.', '_' and '-', 64 at most
        p.yaml:2: unknown format 'jsonlines'; did you mean 'json-lines'?
        p.yaml:3: unknown key 'timezone'; did you mean 'time_zone'?
        p.yaml:4: unknown encoding 'utf8000'; known are ISO-8859-1, ISO-8859-15, US-ASCII, UTF-16, \
        UTF-16BE, UTF-16LE, UTF-8, windows-1251, windows-1252
        p.yaml:5: unknown time zone 'Europe/Lodnon'; did you mean 'Europe/London'?
        p.yaml:6: unknown phone region 'UK'; did you mean 'GB'?
        p.yaml:8: unknown key 'titel'; did you mean 'title'?
        p.yaml:8: neither 'title' nor 'body' is among the fields
        p.yaml:9: 'url' must be the name of a column, or {from: …}
        p.yaml:10: unknown key 'patern'; did you mean 'pattern'?
        p.yaml:10: pattern '(' is no RE2 expression: missing closing )
        p.yaml:11: time format 'HH:mm' is none: it does not say which day (iso, or letters of \
        java.time as 'yyyy-MM-dd HH:mm:ss')
        p.yaml:12: unknown algorithm 'pqd'; did you mean 'pdq'?\
        """,
        e.getMessage());
  }

  @Test
  void tellsWhatIsMissing() {
    assertEquals(
        """
        p.yaml:1: 'source' is missing
        p.yaml:1: 'format' is missing
        p.yaml:1: 'fields' is missing: title or body is needed\
        """,
        complaint("absent: [NA]\n").getMessage());
  }

  @Test
  void tellsWhatIsWrongWithADialect() {
    assertEquals(
        """
        p.yaml:4: 'delimiter' must be 1 to 8 characters on one line
        p.yaml:5: 'header' is 'no', not true, false, or a number of rows up to 9
        p.yaml:6: 'preamble' is '-1', not a whole number\
        """,
        complaint(
                """
                source: s
                format: csv
                csv:
                  delimiter: "|--------|"
                  header: no
                  preamble: -1
                fields: {body: text}
                """)
            .getMessage());
  }

  @Test
  void tellsWhereYamlBreaks() {
    assertEquals(
        "p.yaml:2: not YAML: mapping values are not allowed here",
        complaint("source: s\nformat: : :\n").getMessage());
    assertEquals(
        "p.yaml:1: not a source profile: it must hold keys, as 'source: my-site'",
        complaint("").getMessage());
  }

  @Test
  void tellsWhichFormatsAreNotYetRead() {
    assertEquals(
        "p.yaml:2: format 'parquet' is not yet read; csv, json-lines and json are",
        complaint("source: s\nformat: parquet\nfields: {body: text}\n").getMessage());
  }

  @Test
  void tellsKeysThatStandTwiceAndEmptyValues() {
    assertEquals(
        """
        p.yaml:2: key 'source' stands twice
        p.yaml:3: 'format' is empty
        p.yaml:4: 'fields' must hold keys: source_posting_id, url, title, body, poster, place, \
        price, posted_at, seen_at, phones, emails, handles, urls, images\
        """,
        complaint("source: s\nsource: t\nformat:\nfields: body\n").getMessage());
  }

  @Test
  void travels() throws Exception {
    SourceProfile profile = SourceProfile.parse("site.yaml", EVERYTHING);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(profile);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      assertEquals(profile, in.readObject());
    }
  }

  private static Complaint complaint(String yaml) {
    return assertThrows(Complaint.class, () -> SourceProfile.parse("p.yaml", yaml));
  }
}
