package clew.pipeline.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

final class JsonRecordsTest {
  @Test
  void readsAnObjectALine() throws Exception {
    assertEquals(
        List.of("1 0-9: 1", "2 11-34: é \uD83C\uDF38"),
        lines("{\"a\":\"1\"}\n\n{\"a\":\"é \\ud83c\\udf38\"}\n"));
  }

  @Test
  void readsSeveralObjectsOnALine() throws Exception {
    assertEquals(
        List.of("1 0-9: 1", "2 9-18: }", "3 20-33: {\\\""),
        lines("{\"a\":\"1\"}{\"a\":\"}\"}  {\"a\":\"{\\\\\\\"\"}\r\n"));
  }

  @Test
  void quarantinesABrokenLineAndGoesOn() throws Exception {
    assertEquals(
        List.of(
            "1 0-14 malformed: {\"a\": \"cut off",
            "2 15-27 malformed: not json {1}",
            "3 28-42 malformed: {\"a\":1 \"b\": 2}",
            "4 43-55: rest"),
        lines("{\"a\": \"cut off\nnot json {1}\n{\"a\":1 \"b\": 2}\n{\"a\":\"rest\"}"));
  }

  @Test
  void keepsWhatStandsBesideABrokenObject() throws Exception {
    assertEquals(
        List.of("1 0-7: 1", "2 8-13 malformed: {x\"y}", "3 14-21: 3", "4 22-25 malformed: ,{}"),
        lines("{\"a\":1} {x\"y}\n{\"a\":3} ,{}\n"));
  }

  @Test
  void writesValuesThatAreNoTextAsTheyStand() throws Exception {
    String text =
        "{\"n\":1.50e3,\"t\":true,\"o\": { \"x\" : [1, \"}\"] } ,\"l\":[ ],\"z\":null,\"d\":1,\"d\":2}";
    try (JsonRecords records = open(text, Format.JSON_LINES)) {
      RawRecord row = Objects.requireNonNull(records.next());
      assertEquals("1.50e3", row.values().of("n"));
      assertEquals("true", row.values().of("t"));
      assertEquals("{ \"x\" : [1, \"}\"] }", row.values().of("o"));
      assertEquals("[ ]", row.values().of("l"));
      assertEquals(null, row.values().of("z"));
      assertEquals("2", row.values().of("d"));
      assertEquals("[d, l, n, o, t, z]", records.columns().toString());
    }
  }

  @Test
  void writesNestedValuesOfLongObjectsAsTheyStand() throws Exception {
    String text = "{\"w\":\"" + "é".repeat(100_000) + "\",\"o\":{\"x\":\"ü\"},\"p\":[[2]]}";
    try (JsonRecords records = open(text, Format.JSON_LINES)) {
      RawRecord row = Objects.requireNonNull(records.next());
      assertEquals("{\"x\":\"ü\"}", row.values().of("o"));
      assertEquals("[[2]]", row.values().of("p"));
    }
  }

  @Test
  void readsFreelyLaidOutObjects() throws Exception {
    assertEquals(
        List.of("1 4-18: 1", "2 20-27: 2", "3 30-37: 3", "4 38-45: 4"),
        free("[\n  {\n  \"a\": 1\n  }, {\"a\":2}\n] {\"a\":3}\n{\"a\":4}"));
  }

  @Test
  void quarantinesWhatIsNoObjectAlone() throws Exception {
    assertEquals(
        List.of(
            "1 1-2 malformed: 1",
            "2 4-9 malformed: \"{,]\"",
            "3 11-18: 2",
            "4 19-24 malformed: ,true"),
        free("[1, \"{,]\", {\"a\":2},,true]"));
  }

  @Test
  void findsTheNextObjectAfterABrokenOne() throws Exception {
    String file =
        """
        [
          {"a": 1},
          {"a": "cut off,
            {"a": "within"},
          },
          {"a": 2}
        ]
        """;

    List<String> rows = free(file);

    assertEquals("1 4-12: 1", rows.get(0));
    assertTrue(
        rows.get(1).contains("malformed: {\"a\": \"cut off,\n    {\"a\": \"within\"},\n  },"));
    assertTrue(rows.get(2).endsWith(": 2"));
    assertEquals(3, rows.size());
  }

  @Test
  void quarantinesWhatIsTooDeepOrTooLong() throws Exception {
    String deep = "{\"a\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";
    String tooLong = "{\"a\":\"" + "word ".repeat(1_000_000) + "\"}";

    List<String> rows = lines(deep + "\n" + tooLong + "\n{\"a\":1}\n");

    assertTrue(rows.get(0).startsWith("1 0-200006 too_large: {"), rows.get(0).substring(0, 40));
    assertTrue(rows.get(1).startsWith("2 200007-5200015 too_large"), rows.get(1).substring(0, 40));
    assertTrue(rows.get(2).endsWith(": 1"));
  }

  @Test
  void quarantinesBytesThatAreNoTextAlone() throws Exception {
    byte[] bytes = "{\"a\":\"é\"}\n{\"a\":\"e\"}\n".getBytes(StandardCharsets.ISO_8859_1);

    assertEquals(
        List.of("1 0-9 encoding: {\"a\":\"\uFFFD\"}", "2 10-19: e"),
        rows(bytes, Format.JSON_LINES, StandardCharsets.UTF_8));
    assertEquals(
        List.of("1 0-9: é", "2 10-19: e"),
        rows(bytes, Format.JSON_LINES, StandardCharsets.ISO_8859_1));
  }

  private static List<String> lines(String text) throws Exception {
    return rows(text.getBytes(StandardCharsets.UTF_8), Format.JSON_LINES, StandardCharsets.UTF_8);
  }

  private static List<String> free(String text) throws Exception {
    return rows(text.getBytes(StandardCharsets.UTF_8), Format.JSON, StandardCharsets.UTF_8);
  }

  private static JsonRecords open(String text, Format format) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new JsonRecords(
        new Window(new ByteArrayInputStream(bytes), Encoding.BYTES, 0),
        format,
        StandardCharsets.UTF_8);
  }

  private static List<String> rows(byte[] bytes, Format format, Charset charset) throws Exception {
    List<String> rows = new ArrayList<>();
    Window window = new Window(new ByteArrayInputStream(bytes), Encoding.BYTES, 0);
    try (JsonRecords records = new JsonRecords(window, format, charset)) {
      for (RawRecord row = records.next(); row != null; row = records.next()) {
        String where = row.row() + " " + row.byteStart() + "-" + row.byteEnd();
        rows.add(
            row.problem() == null
                ? where + ": " + row.values().of("a")
                : where + " " + row.problem().word() + ": " + row.raw().excerpt(charset));
      }
    }
    return rows;
  }
}
