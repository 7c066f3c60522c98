package clew.pipeline.normalize;

import static org.junit.jupiter.api.Assertions.assertEquals;

import clew.models.AdText;
import clew.models.Ids;
import clew.models.MadeBy;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class SiteLinesTest {
  private static final String LINE = "Never pay in advance!";

  private final SiteLines lines =
      new SiteLines(
          List.of(
              new SiteLine(
                  "harbour", LINE, hash(LINE), "never pay in advance", 90, 100, List.of())));

  @Test
  void takesALineWhereverItStandsAndHoweverItIsSpaced() {
    assertEquals("oak table", comparison(null, "NEVER  pay in advance!\nOak table"));
    assertEquals("oak table", comparison(null, "Oak table\n  Never pay in\tadvance!  "));
    assertEquals("oak table call", comparison(null, "Oak table<br/>Never pay in advance!<BR>call"));
    assertEquals("sale oak table", comparison("Sale", "Oak table\nNever pay in advance!"));
    assertEquals("sale", comparison("Sale", "Never pay in advance!"));
    assertEquals("", comparison(null, LINE + "\n" + LINE));
  }

  @Test
  void leavesWhatIsPartOfALineAndWhatStandsInATitle() {
    assertEquals(
        "you should never pay in advance", comparison(null, "You should never pay in advance!"));
    assertEquals("never pay in advance oak table", comparison(LINE, "Oak table"));
    assertEquals(
        "never pay in advance oak table", comparison(LINE, "Oak table\nNever pay in advance!"));
  }

  @Test
  void tellsPlacesInCodePoints() {
    assertEquals(
        List.of(new SiteLines.Place("t", hash(LINE), 3, 3 + LINE.length())),
        lines.places("t", "\ud83c\udf38a\n" + LINE + "\nx"));
  }

  @Test
  void endsOnTagsThatDoNotClose() {
    assertEquals(0, BodyLines.of("<br".repeat(10_000)).size());
    assertEquals(1, BodyLines.of("a".repeat(100_000)).size());
  }

  private String comparison(@Nullable String title, String body) {
    AdText made = lines.without(text(title, body));
    assertEquals(Ids.of("comparison", made.comparison()), made.comparisonId());
    return made.comparison();
  }

  private static long hash(String line) {
    return BodyLines.of(line).get(0).hash();
  }

  private static AdText text(@Nullable String title, String body) {
    TextNormalizer.Comparison words = new TextNormalizer().normalize(title, body, List.of());
    return new AdText(
        "t",
        title,
        body,
        null,
        "eng",
        words.text(),
        Ids.of("comparison", words.text()),
        words.bodyAt(),
        words.cut(),
        null,
        MadeBy.VERSION);
  }
}
