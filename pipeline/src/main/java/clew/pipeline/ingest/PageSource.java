package clew.pipeline.ingest;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Selector;

/**
 * What a profile reads of a page: {@code $url}, {@code $date}, {@code $title}, {@code $text},
 * {@code $links}, or a CSS selector, with {@code @} and the name of an attribute behind it where
 * that is wanted and not the text.
 */
final class PageSource {
  /** Address of the page. */
  static final String URL = "$url";

  /** When it was fetched. */
  static final String DATE = "$date";

  /** Its title. */
  static final String TITLE = "$title";

  /** All its text, without scripts and styles. */
  static final String TEXT = "$text";

  /** Addresses that it links to. */
  static final String LINKS = "$links";

  private static final Set<String> WORDS = Set.of(URL, DATE, TITLE, TEXT, LINKS, FieldSource.FILE);

  private static final Pattern ATTRIBUTE = Pattern.compile("@([A-Za-z][A-Za-z0-9_-]{0,40})$");

  private PageSource() {}

  static boolean isOne(String column) {
    if (WORDS.contains(column)) {
      return true;
    }
    try {
      new Document("").select(selector(column));
      return !column.startsWith("$");
    } catch (Selector.SelectorParseException | IllegalArgumentException e) {
      return false;
    }
  }

  /** What a selector finds: texts, or values of an attribute, addresses in full; empty ones not. */
  static List<String> found(Document page, String column) {
    Matcher attribute = ATTRIBUTE.matcher(column);
    Stream<Element> elements = page.select(selector(column)).stream();
    Stream<String> found =
        attribute.find()
            ? elements.map(element -> value(element, attribute.group(1)))
            : elements.map(PageText::of);
    return found.filter(text -> !text.isBlank()).toList();
  }

  private static String value(Element element, String attribute) {
    boolean address = attribute.equals("href") || attribute.equals("src");
    String whole = address ? element.absUrl(attribute) : "";
    return whole.isEmpty() ? element.attr(attribute) : whole;
  }

  private static String selector(String column) {
    return ATTRIBUTE.matcher(column).replaceFirst("");
  }
}
