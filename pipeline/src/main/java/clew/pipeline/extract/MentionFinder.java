package clew.pipeline.extract;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds names, places, prices, opening hours and stated ages of a text. A field is cut into tokens
 * once, and only if it has a cue in it.
 */
public final class MentionFinder {
  private static final Comparator<Finding> BY_PLACE =
      Comparator.comparingInt(Finding::start)
          .thenComparingInt(Finding::end)
          .thenComparing(Finding::kind);

  /** Prices, hours and ages have figures. */
  private static final Pattern FIGURE = Pattern.compile("\\p{N}");

  private final TokenReader tokens = new TokenReader();
  private final NameFinder names = new NameFinder();
  private final PlaceFinder places = new PlaceFinder();
  private final PriceFinder prices = new PriceFinder();
  private final HoursFinder hours = new HoursFinder();
  private final StatedAgeFinder ages = new StatedAgeFinder();

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
    List<Finding> found = new ArrayList<>();
    if (FIGURE.matcher(read).find()) {
      found.addAll(prices.find(read, region));
      found.addAll(hours.find(read));
      found.addAll(ages.find(read));
    }
    boolean named = NameFinder.ANY.matcher(read).find();
    boolean placed = PlaceFinder.ANY.matcher(read).find();
    if (named || placed) {
      List<CoreLabel> words = tokens.read(read);
      if (named) {
        found.addAll(names.find(read, words));
      }
      if (placed) {
        found.addAll(places.find(read, words));
      }
    }
    found.sort(BY_PLACE);
    return found;
  }
}
