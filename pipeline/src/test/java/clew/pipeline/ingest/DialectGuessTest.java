package clew.pipeline.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

final class DialectGuessTest {
  @Test
  void takesTheUsualWhereNothingSaysOtherwise() {
    assertEquals(CsvDialect.USUAL, guess("a,b,c\n1,2,3\n"));
    assertEquals(CsvDialect.USUAL, guess("a,b\n1,\"ha \"\"ha\"\" ha\"\n3,4\n"));
    assertEquals(CsvDialect.USUAL, guess("key,val\n1,\"{\"\"a\"\": 1, \"\"b\"\": [2]}\"\n"));
  }

  @Test
  void findsUnusualDelimiters() {
    for (String delimiter : List.of("\t", "|", ";", "^", "~", "\u0001", "||", "::", "| ", "¦")) {
      String text =
          "id;name;day\n1;Ann Low;2024-01-02\n2;Ben Hay;2024-01-03\n3;Cy Dell;2024-02-03\n";

      assertEquals(delimiter, guess(text.replace(";", delimiter)).delimiter());
    }
  }

  @Test
  void tellsABackslashFromADoubledQuote() {
    String text =
        "id,text\n1,\"she said \\\"go, now\\\", and left\"\n2,\"a \\\"b\\\", c\"\n3,\"plain, text\"\n";

    assertEquals(new CsvDialect(",", '"', '\\', 1, List.of(), 0), guess(text));
    assertEquals(CsvDialect.USUAL, guess(text.replace("\\\"", "\"\"")));
  }

  @Test
  void seesThatQuotesWithinAreNotEscaped() {
    String row = "%d,'it won't do, they say',9\n";
    String text = "id,text,price\n" + row.formatted(1) + row.formatted(2) + row.formatted(3);

    assertEquals(new CsvDialect(",", '\'', CsvDialect.NONE, 1, List.of(), 0), guess(text));
  }

  @Test
  void passesOverAPreamble() {
    String table = "id,name,price\n1,Lamp,$20\n2,Desk,$45\n3,Bench,$70\n";

    assertEquals(3, guess("Export of the site\nmade on 2024-03-01\n\n" + table).preamble());
    assertEquals(2, guess("MADE BY,,\n,,\n" + table).preamble());
    assertEquals(0, guess(table).preamble());
  }

  @Test
  void seesThatThereIsNoHeader() {
    CsvDialect dialect = guess("1,Lamp,$20\n2,Desk,$45\n3,Bench,$70\n");

    assertEquals(0, dialect.headerRows());
    assertEquals(List.of("column_1", "column_2", "column_3"), dialect.columns());
  }

  @Test
  void countsTheRowsOfAHeader() {
    assertEquals(2, guess("id,size,size\nnumber,cm,kg\n1,20,3\n2,45,4\n3,70,9\n").headerRows());
    assertEquals(1, guess("id,size,size\n1,20,3\n2,45,4\n").headerRows());
    assertEquals(1, guess("title,text\n").headerRows());
  }

  @Test
  void keepsARaggedHeaderAsTheHeader() {
    CsvDialect dialect = guess("id,,name,price\n1,Lamp,$20\n2,Desk,$45\n3,Bench,$70\n");

    assertEquals(1, dialect.headerRows());
    assertEquals(0, dialect.preamble());
  }

  private static CsvDialect guess(String text) {
    return new DialectGuess(text.getBytes(StandardCharsets.UTF_8), true, StandardCharsets.UTF_8)
        .guess();
  }
}
