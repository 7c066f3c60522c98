package clew.pipeline.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class CsvRecordsTest {
  private static final CsvDialect BACKSLASH = new CsvDialect(",", '"', '\\', 1, List.of(), 0);

  @Test
  void readsPlainAndQuotedValues() throws Exception {
    assertEquals(
        List.of("1: x|y z|", "2: a,b|say \"hi\"|two\nlines", "3: |\"|é\uD83C\uDF38"),
        read(
            "a,b,c\nx,y z,\n\"a,b\",\"say \"\"hi\"\"\",\"two\nlines\"\n\"\",\"\"\"\",é\uD83C\uDF38\n"));
  }

  @Test
  void endsLinesInEveryWay() throws Exception {
    assertEquals(
        List.of("1: 1|2|3", "2: 4|5|6", "3: 7|8\r\n|9", "4: 0|0|0"),
        read("a,b,c\r\n1,2,3\r4,5,6\r\n7,\"8\r\n\",9\n0,0,0"));
  }

  @Test
  void passesOverBlankLinesPreambleAndUnnamedColumns() throws Exception {
    CsvDialect dialect = new CsvDialect(",", '"', '"', 1, List.of(), 2);

    List<String> rows = read("made \"by\nhand\n\n\"\",b,c\n\n\r\n1,2,3\n\n", dialect);

    assertEquals(List.of("1: 1|2|3"), rows);
  }

  @Test
  void takesNamedColumnsWhereThereIsNoHeader() throws Exception {
    CsvDialect dialect = new CsvDialect("\t", '\'', '\'', 0, List.of("a", "b", "c"), 0);

    assertEquals(List.of("1: it's|\"|x"), read("'it''s'\t\"\tx\n", dialect));
  }

  @Test
  void readsFilesWithoutQuotes() throws Exception {
    CsvDialect dialect = new CsvDialect("|", CsvDialect.NONE, CsvDialect.NONE, 1, List.of(), 0);

    assertEquals(List.of("1: \"1|\"2|3\""), read("a|b|c\n\"1|\"2|3\"\n", dialect));
  }

  @Test
  void takesTheLastOfColumnsWithOneName() throws Exception {
    try (CsvRecords records =
        open("a,a\n1,2\n".getBytes(StandardCharsets.UTF_8), CsvDialect.USUAL)) {
      assertEquals("2", some(records.next()).values().of("a"));
    }
  }

  @Test
  void understandsBackslashes() throws Exception {
    assertEquals(
        List.of("1: a\"b|c\\|d\ne", "2: f,g|\\n|\"\"", "3: x\"y|z|"),
        read(
            "a,b,c\n\"a\\\"b\",\"c\\\\\",\"d\\\ne\"\nf\\,g,\\n,\"\"\"\"\"\"\n\"x\"\"y\",z,\n",
            BACKSLASH));
  }

  @Test
  void leavesAQuoteWithinAPlainValueAlone() throws Exception {
    assertEquals(List.of("1: 5\" pipe|a\"\"b|c\""), read("a,b,c\n5\" pipe,a\"\"b,c\"\n"));
  }

  @Test
  void quarantinesARowWithAStrayQuoteAlone() throws Exception {
    assertEquals(
        List.of("1: 1|2|3", "2 malformed: \"4\",\"a 27\" wheel\",\"6\"", "3: 7|8|9", "4: 0|0|0"),
        read("a,b,c\n\"1\",\"2\",\"3\"\n\"4\",\"a 27\" wheel\",\"6\"\n\"7\",\"8\",\"9\"\n0,0,0\n"));
  }

  @Test
  void quarantinesARowWhoseQuoteNeverClosesAlone() throws Exception {
    assertEquals(
        List.of("1: 1|2|3", "2 malformed: 4,5,\"6", "3: 7|8|9", "4: 0|0|x\" y"),
        read("a,b,c\n1,2,3\n4,5,\"6\n7,8,9\n0,0,x\" y\n"));
  }

  @Test
  void quarantinesRaggedRowsAlone() throws Exception {
    assertEquals(
        List.of(
            "1 malformed: 1,2",
            "2: 3|4|5",
            "3 malformed: 1,2,3,4",
            "4 malformed: \"two\nlines\"",
            "5: 6|7|8"),
        read("a,b,c\n1,2\n3,4,5\n1,2,3,4\n\"two\nlines\"\n6,7,8\n"));
  }

  @Test
  void quarantinesLinesUpToWhereTwoRecordsRead() throws Exception {
    assertEquals(
        List.of("1: 1|2|3", "2 malformed: \"4\"x\nlost\r\nalso, lost", "3: 5|6|7", "4: 8|9|0"),
        read("a,b,c\n1,2,3\n\"4\"x\nlost\r\nalso, lost\r\n5,6,7\n8,9,0\n"));
  }

  @Test
  void findsItsWayOutOfARowThatSwallowedOthers() throws Exception {
    // The quote that opens in row 2 closes by chance within row 5, and what follows makes no sense.
    assertEquals(
        List.of("1: 1|2|3", "2 malformed: 4,5,\"6", "3: 7|8|9", "4: 1|,|3", "5: 7|\n|9"),
        read("a,b,c\n1,2,3\n4,5,\"6\n7,8,9\n1,\",\",3\n7,\"\n\",9\n"));
  }

  @Test
  void quarantinesBytesThatAreNoTextAlone() throws Exception {
    byte[] bytes = "a,b,c\n1,2,3\n4,\u00E9,6\n7,8,9\n".getBytes(StandardCharsets.ISO_8859_1);

    assertEquals(
        List.of("1: 1|2|3", "2 encoding: 4,\uFFFD,6", "3: 7|8|9"),
        rows(open(bytes, CsvDialect.USUAL)));
  }

  @Test
  void readsOtherCharacterSets() throws Exception {
    Charset windows = Charset.forName("windows-1252");
    byte[] bytes = "a,b,c\n“fine”,40 €,café\n".getBytes(windows);

    try (CsvRecords records =
        new CsvRecords(window(bytes, Encoding.BYTES), CsvDialect.USUAL, windows)) {
      assertEquals("“fine”", some(records.next()).values().of("a"));
    }
  }

  @Test
  void givesUpRowsThatAreTooLong() throws Exception {
    String longRow = "4,5," + "word ".repeat(2_000_000);

    List<String> rows = read("a,b,c\n1,2,3\n" + longRow + "\n7,8,9\n");

    assertEquals(List.of("1: 1|2|3", "3: 7|8|9"), List.of(rows.get(0), rows.get(2)));
    assertTrue(rows.get(1).startsWith("2 too_large: 4,5,word word"));
  }

  @Test
  void hashesRowsThatAreTooLong() throws Exception {
    String longRow = "x".repeat(9 << 20);
    byte[] bytes = ("a,b,c\n" + longRow + "\n").getBytes(StandardCharsets.UTF_8);

    try (CsvRecords records = open(bytes, CsvDialect.USUAL)) {
      RawRecord row = some(records.next());
      assertEquals(6, row.byteStart());
      assertEquals(6 + (9 << 20), row.byteEnd());
      assertEquals(
          RawBytes.whole(longRow.getBytes(StandardCharsets.UTF_8)).sha256(), row.raw().sha256());
    }
  }

  @Test
  void refusesAHeaderThatIsNone() {
    assertThrows(UnreadableFile.class, () -> read("\"a,b,c,d\n1,2,3\n"));
    assertThrows(UnreadableFile.class, () -> read("a,".repeat(20_000) + "\n"));
    assertThrows(UnreadableFile.class, () -> read("\n\n"));
  }

  @Test
  void tellsWhereEachRecordStands() throws Exception {
    byte[] bytes = "a,b,c\r\n1,é,3\r\n\r\n\"4\",\"5\n\",6".getBytes(StandardCharsets.UTF_8);

    try (CsvRecords records = open(bytes, CsvDialect.USUAL)) {
      RawRecord first = some(records.next());
      RawRecord second = some(records.next());
      assertEquals(List.of(7L, 13L), List.of(first.byteStart(), first.byteEnd()));
      assertEquals(List.of(17L, 27L), List.of(second.byteStart(), second.byteEnd()));
      assertEquals("\"4\",\"5\n\",6", new String(second.raw().bytes(), StandardCharsets.UTF_8));
    }
  }

  /** Whatever the dialect, what a simple writer writes comes back, and its bytes are the file. */
  @Test
  void readsBackWhatWasWritten() throws Exception {
    for (long seed = 1; seed <= 200; seed++) {
      Random random = new Random(seed);
      List<List<String>> want = table(random);
      StringBuilder file = new StringBuilder("a,b,c\n");
      want.forEach(row -> file.append(written(row, random)).append('\n'));
      byte[] bytes = file.toString().getBytes(StandardCharsets.UTF_8);
      List<List<String>> got = new ArrayList<>();
      long at = 6;
      try (CsvRecords records = open(bytes, CsvDialect.USUAL)) {
        for (RawRecord row = records.next(); row != null; row = records.next()) {
          got.add(values(row));
          assertEquals(at, row.byteStart(), "seed " + seed);
          at = row.byteEnd() + 1;
        }
      }
      assertEquals(want, got, "seed " + seed);
      assertEquals(bytes.length, at, "seed " + seed);
    }
  }

  /** A stray quote in one row costs that row and, now and then, a neighbour: never more. */
  @Test
  void losesTwoRowsAtMostToAStrayQuote() throws Exception {
    for (long seed = 1; seed <= 200; seed++) {
      Random random = new Random(seed);
      List<String> lines = new ArrayList<>();
      for (int i = 0; i < 30; i++) {
        lines.add("\"%d\",\"title %d\",\"some words, or more\"".formatted(i, i));
      }
      String line = lines.get(12);
      int cut = 1 + random.nextInt(line.length() - 1);
      lines.set(12, line.substring(0, cut) + "\"" + line.substring(cut));

      List<String> rows = read("a,b,c\n" + String.join("\n", lines) + "\n");

      long right =
          rows.stream()
              .filter(r -> r.matches("\\d+: (\\d+)\\|title \\1\\|some words, or more"))
              .count();
      assertTrue(right >= 28, "seed " + seed + ": " + rows);
    }
  }

  private static List<List<String>> table(Random random) {
    String[] pieces = {"a", "", "\"", ",", "\n", "\r\n", " ", "é", "\uD83C\uDF38", "\\", "x y"};
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      List<String> row = new ArrayList<>();
      for (int k = 0; k < 3; k++) {
        StringBuilder value = new StringBuilder();
        for (int n = random.nextInt(6); n > 0; n--) {
          value.append(pieces[random.nextInt(pieces.length)]);
        }
        row.add(value.toString());
      }
      rows.add(row);
    }
    return rows;
  }

  private static String written(List<String> row, Random random) {
    List<String> values = new ArrayList<>();
    for (String value : row) {
      boolean quote = value.matches("(?s).*[\",\r\n].*") || random.nextBoolean();
      values.add(quote ? "\"" + value.replace("\"", "\"\"") + "\"" : value);
    }
    return String.join(",", values);
  }

  private static List<String> read(String text) throws Exception {
    return read(text, CsvDialect.USUAL);
  }

  private static List<String> read(String text, CsvDialect dialect) throws Exception {
    return rows(open(text.getBytes(StandardCharsets.UTF_8), dialect));
  }

  private static CsvRecords open(byte[] bytes, CsvDialect dialect)
      throws IOException, UnreadableFile {
    return new CsvRecords(window(bytes, Encoding.BYTES), dialect, StandardCharsets.UTF_8);
  }

  private static Window window(byte[] bytes, Encoding encoding) {
    return new Window(new ByteArrayInputStream(bytes), encoding, 0);
  }

  private static List<String> rows(CsvRecords records) throws IOException {
    List<String> rows = new ArrayList<>();
    try (records) {
      for (RawRecord row = records.next(); row != null; row = records.next()) {
        rows.add(
            row.problem() == null
                ? row.row() + ": " + String.join("|", values(row))
                : row.row()
                    + " "
                    + row.problem().word()
                    + ": "
                    + row.raw().excerpt(StandardCharsets.UTF_8));
      }
    }
    return rows;
  }

  private static List<String> values(RawRecord row) {
    CsvValues values = (CsvValues) row.values();
    return values.all();
  }

  private static RawRecord some(@org.jspecify.annotations.Nullable RawRecord record) {
    if (record == null) {
      throw new AssertionError("no record");
    }
    return record;
  }
}
