package clew.pipeline.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds names, places and prices of a text. A field is cut into tokens once, and only if it has a
 * word in it.
 */
public final class MentionFinder {
  private static final Comparator<Finding> BY_PLACE =
      Comparator.comparingInt(Finding::start)
          .thenComparingInt(Finding::end)
          .thenComparing(Finding::kind);

  /** Texts without a word are not cut into tokens. */
  private static final Pattern WORD = Pattern.compile("\\p{L}{2}");

  private final TokenReader tokens = new TokenReader();
  private final PeopleAndPlaces names = new PeopleAndPlaces();
  private final PriceFinder prices = new PriceFinder();

  /**
   * The mentions of title and body, by field and place.
   *
   * @param region says which dollar a price is in; null: signs of several currencies are left out
   */
  public List<FoundMention> find(
      @Nullable String title, @Nullable String body, @Nullable String region) {
    List<FoundMention> found = new ArrayList<>();
    add(found, "title", title, region);
    add(found, "body", body, region);
    return found;
  }

  private void add(
      List<FoundMention> found, String field, @Nullable String text, @Nullable String region) {
    if (text == null || text.isBlank()) {
      return;
    }
    CodePoints points = new CodePoints(text);
    for (Finding finding : in(text, region)) {
      int start = points.at(finding.start());
      int end = points.at(finding.end());
      found.add(
          new FoundMention(
              finding.kind(),
              finding.value(),
              text.substring(finding.start(), finding.end()),
              field,
              start,
              end,
              finding.confidence()));
    }
  }

  private List<Finding> in(String text, @Nullable String region) {
    String read = text.substring(0, TextGuard.end(text));
    List<Finding> found = new ArrayList<>(prices.find(read, region));
    if (WORD.matcher(read).find()) {
      found.addAll(names.find(read, tokens.read(read), region));
    }
    found.sort(BY_PLACE);
    return found;
  }
}
