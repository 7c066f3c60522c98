package clew.pipeline.ingest;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * The values that a profile reads of a page. Where a selector finds several elements, their texts
 * are lines of one text; for a field that holds several values they are a JSON array.
 */
final class PageValues implements RawRecord.Values {
  private final Map<String, String> values = new HashMap<>();

  /**
   * @param lists columns that are read as lists
   */
  PageValues(Document page, String url, String date, Set<String> columns, Set<String> lists) {
    for (String column : columns) {
      String value =
          switch (column) {
            case PageSource.URL -> url;
            case PageSource.DATE -> date;
            case PageSource.TITLE -> page.title();
            case PageSource.TEXT -> PageText.of(page.body());
            case PageSource.LINKS -> array(PageSource.found(page, "a@href"));
            default -> found(page, column, lists);
          };
      if (!value.isEmpty()) {
        values.put(column, WholeText.of(value));
      }
    }
  }

  @Override
  public @Nullable String of(String column) {
    return values.get(column);
  }

  /** Pages are full of small pictures in data URIs: what counts is what is kept of them. */
  @Override
  public boolean carryImage() {
    return values.values().stream().anyMatch(ImageBytes::in);
  }

  private static String found(Document page, String column, Set<String> lists) {
    List<String> found = PageSource.found(page, column);
    return lists.contains(column) && found.size() > 1 ? array(found) : String.join("\n", found);
  }

  private static String array(List<String> texts) {
    return texts.stream()
        .map(text -> '"' + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + '"')
        .collect(Collectors.joining(",", "[", "]"));
  }
}
