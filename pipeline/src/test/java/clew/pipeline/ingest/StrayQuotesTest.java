package clew.pipeline.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

final class StrayQuotesTest {
  @Test
  void takesAQuoteThatOpensAndNeverClosesForALetter() {
    assertEquals(List.of(List.of("\"1", "2", "x, y")), read(3, "\"1,2,\"x, y\""));
    assertEquals(List.of(List.of("1", "2", "\"")), read(3, "1,2,\""));
  }

  @Test
  void keepsAQuotedValueWholeWhoseQuotesAreTooMany() {
    assertEquals(List.of(List.of("1", "\"new, and red", "2")), read(3, "1,\"\"new, and red\",2"));
    assertEquals(List.of(List.of("1", "a 27\" wheel", "2")), read(3, "1,\"a 27\" wheel\",2"));
    assertEquals(List.of(List.of("1", "48\"", "x")), read(3, "1,\"48\"\",x"));
  }

  @Test
  void readsDoubledQuotesAsOne() {
    assertEquals(List.of(List.of("say \"hi\"", "\"b")), read(2, "\"say \"\"hi\"\"\",\"b"));
  }

  @Test
  void findsSeveralRecordsInARegion() {
    assertEquals(
        List.of(List.of("1", "\"a"), List.of("2", "b\nc"), List.of("3", "")),
        read(2, "1,\"a\r\n2,\"b\nc\"\n3,"));
  }

  @Test
  void findsNoneWhereNoReadingHasAsManyValues() {
    assertEquals(List.of(), read(4, "\"1,2,3"));
    assertEquals(List.of(), read(2, ""));
  }

  @Test
  void knowsBackslashesAndLongDelimiters() {
    CsvDialect dialect = new CsvDialect("||", '"', '\\', 1, List.of(), 0);
    StrayQuotes quotes =
        new StrayQuotes(new CsvMarks(dialect, StandardCharsets.UTF_8), 3, StandardCharsets.UTF_8);

    assertEquals(
        List.of(List.of("\"1|x", "a \"b\" || c", "é")),
        quotes.read("\"1|x||\"a \\\"b\\\" || c\"||é".getBytes(StandardCharsets.UTF_8)));
  }

  private static List<List<String>> read(int width, String text) {
    CsvMarks marks = new CsvMarks(CsvDialect.USUAL, StandardCharsets.UTF_8);
    return new StrayQuotes(marks, width, StandardCharsets.UTF_8)
        .read(text.getBytes(StandardCharsets.UTF_8));
  }
}
