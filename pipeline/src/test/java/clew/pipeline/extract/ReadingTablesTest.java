package clew.pipeline.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Numbers and prices as people write them: tables of region | text | what must be asserted, parted
 * by blanks or semicolons. A row with {@code miss} is known to fail; it must not assert anything
 * else. Every text is read alone and within an ad.
 */
final class ReadingTablesTest {
  private static final String BEFORE = "Nice quiet room near the park. ";
  private static final String AFTER = ". Thanks for looking, serious only";

  private final ContactFinder contacts = new ContactFinder();
  private final PriceFinder prices = new PriceFinder();

  /** A row of a table. */
  private record Row(String region, String text, String wanted, boolean miss) {}

  @Test
  void findsTheNumbersOfDisguisedSnippets() {
    List<String> wrong = new ArrayList<>();
    for (Row row : rows("phone-snippets.txt")) {
      for (String text : List.of(row.text(), BEFORE + row.text() + AFTER)) {
        String found = String.join(" ", phones(text, row.region()));
        if (!found.equals(row.miss() ? "" : row.wanted())) {
          wrong.add(text + " -> " + found);
        }
      }
    }

    assertEquals(List.of(), wrong);
  }

  @ParameterizedTest
  @MethodSource("priceRows")
  void readsPrices(Row row) {
    for (String text :
        List.of(row.text(), "Nice garden table, " + row.text() + ", call me later")) {
      List<String> found =
          prices.find(text, row.region()).stream()
              .filter(price -> price.confidence() >= .5)
              .map(Finding::value)
              .toList();

      assertEquals(row.miss() ? "" : row.wanted(), String.join("; ", found), text);
    }
  }

  static Stream<Row> priceRows() {
    return rows("price-forms.txt").stream();
  }

  private SortedSet<String> phones(String text, String region) {
    SortedSet<String> found = new TreeSet<>();
    for (FoundContact contact : contacts.find(null, text, region)) {
      if (contact.kind().equals("phone") && contact.confidence() >= .5) {
        found.add(contact.value());
      }
    }
    return found;
  }

  private static List<Row> rows(String file) {
    try (InputStream in = ReadingTablesTest.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is not on the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(ReadingTablesTest::row)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Row row(String line) {
    boolean miss = line.endsWith("|miss");
    String rest = miss ? line.substring(0, line.length() - "|miss".length()) : line;
    int first = rest.indexOf('|');
    int last = rest.lastIndexOf('|');
    return new Row(
        rest.substring(0, first), rest.substring(first + 1, last), rest.substring(last + 1), miss);
  }
}
