package clew.pipeline.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RecordsAsReadTest {
  private static final String CSV = "source: s\nformat: csv\nfields: {body: b}\n";

  @TempDir private Path folder;

  @Test
  void writesEveryColumnUnderTheNamesOfTheFile() throws Exception {
    assertEquals(
        "a,b,b,\r\n1,\"x, \"\"y\"\"\",,\"two\nlines\"\r\n",
        written(CSV, "a,b,b,\n1,\"x, \"\"y\"\"\",,\"two\nlines\"\n\n"));
  }

  @Test
  void writesRowsWithoutTextRaggedOnesAndOnesWithStrayQuotes() throws Exception {
    assertEquals(
        "a,b,c\r\n1,,2\r\n3\r\n4,5,6,7\r\n8,\"\"\"9\",\"x, y\"\r\n10,11,12\r\n13,14,15\r\n",
        written(CSV, "a,b,c\n1,,2\n3\n4,5,6,7\n8,\"9,\"x, y\"\n10,11,12\n13,14,15\n"));
  }

  @Test
  void writesWhatARowOfSeveralLinesSays() throws Exception {
    assertEquals(
        "a,b\r\n\"1\n2\",3,4\r\n5,6\r\n7,8\r\n", written(CSV, "a,b\n\"1\n2\",3,4\n5,6\n7,8\n"));
  }

  @Test
  void writesNoHeaderWhereTheFileHasNone() throws Exception {
    assertEquals(
        "1,2\r\n3,4\r\n",
        written(
            "source: s\nformat: csv\ncsv: {header: false, columns: [a, b]}\nfields: {body: b}\n",
            "1,2\n3,4\n"));
  }

  @Test
  void joinsTheNamesOfSeveralHeaderRows() throws Exception {
    assertEquals(
        "size cm,size kg\r\n1,2\r\n",
        written(
            "source: s\nformat: csv\ncsv: {header: 2}\nfields: {body: b}\n",
            "size,size\ncm,kg\n1,2\n"));
  }

  @Test
  void readsAHeaderWithAStrayQuote() throws Exception {
    assertEquals("\"\"\"a\",\"b, c\"\r\n1,2\r\n", written(CSV, "\"a,\"b, c\"\n1,2\n"));
  }

  @Test
  void writesAColumnForEveryNameOfAJsonFile() throws Exception {
    assertEquals(
        "b,a,c\r\n1,,\r\n\"x\"\"\",2,\"[1, 2]\"\r\n",
        written(
            "source: s\nformat: json-lines\nfields: {body: b}\n",
            "{\"b\": 1}\n{\"a\": 2, \"b\": \"x\\\"\", \"c\": [1, 2]}\n"));
  }

  @Test
  void writesStrayQuotesOfUtf16() throws Exception {
    assertEquals(
        "a,b\r\n\"\"\"é\",\"x, y\"\r\n",
        written(CSV + "encoding: UTF-16\n", "a,b\n\"é,\"x, y\"\n", StandardCharsets.UTF_16));
  }

  @Test
  void writesNothingOfAnEmptyFile() throws Exception {
    assertEquals("", written(CSV, ""));
  }

  private String written(String profile, String dump) throws IOException {
    return written(profile, dump, StandardCharsets.UTF_8);
  }

  private String written(String profile, String dump, Charset charset) throws IOException {
    Path file = folder.resolve("dump");
    Files.write(file, dump.getBytes(charset));
    StringBuilder to = new StringBuilder();
    new RecordsAsRead()
        .write(new Dump(SourceProfile.parse("p.yaml", profile), file.toString(), "dump", 1), to);
    return to.toString();
  }
}
