package clew.jobs.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import clew.jobs.evaluate.CsvRows;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class CsvLinesTest {
  private static String lines(Object... cells) throws IOException {
    StringWriter to = new StringWriter();
    new CsvLines(to, "a", "b").row(cells);
    return to.toString();
  }

  @Test
  void writesOneRecordALine() throws IOException {
    assertEquals("a,b\n-1.5,true\n", lines(-1.5, true));
    assertEquals(
        "a,b\n2024-03-01T08:00:00Z,\n", lines(Instant.parse("2024-03-01T08:00:00Z"), null));
    assertEquals(
        "a,b\n\"one, \"\"two\"\"\",\"three four\"\n", lines("one, \"two\"", "three\nfour"));
  }

  @Test
  void whatASpreadsheetWouldRunGetsAnApostrophe() throws IOException {
    assertEquals("a,b\n\"'=1+1\",\"'+12025550123\"\n", lines("=1+1", "+12025550123"));
    assertEquals("a,b\n\"'-1\",\"'@SUM(A1)\"\n", lines("-1", "@SUM(A1)"));
    assertEquals("a,b\n\"' =1\",\"'\uFF1D1\"\n", lines("\t=1", "\uFF1D1"));
    assertEquals("a,b\n\"''=1\",1-1\n", lines("'=1", "1-1"));
  }

  @ParameterizedTest
  @MethodSource("clew.jobs.export.Hostile#texts")
  void nothingBreaksARecordOrRuns(String text) throws IOException {
    String csv = lines(text, "end");

    assertEquals(2, csv.split("[\n\r\u000B\f\u0085\u2028\u2029]").length, csv);
    CsvRows rows = new CsvRows(new StringReader(csv));
    rows.next();
    List<String> row = rows.next();
    assertEquals(2, row.size());
    assertEquals("end", row.get(1));
    String begin = row.get(0).stripLeading();
    assertFalse(!begin.isEmpty() && "=+-@\uFF1D".indexOf(begin.charAt(0)) >= 0, begin);
  }

  @Test
  void aRecordHasAsManyCellsAsTheHeader() {
    assertThrows(IllegalArgumentException.class, () -> lines("one"));
  }
}
