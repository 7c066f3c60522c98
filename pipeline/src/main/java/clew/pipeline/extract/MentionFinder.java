package clew.pipeline.extract;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds names, places, prices, opening hours and stated ages of a text. A field is cut into tokens
 * once, and only if it has a word in it.
 */
public final class MentionFinder {
  private static final Comparator<Finding> BY_PLACE =
      Comparator.comparingInt(Finding::start)
          .thenComparingInt(Finding::end)
          .thenComparing(Finding::kind);

  /** Prices, hours and ages have figures. */
  private static final Pattern FIGURE = Pattern.compile("\\p{N}");

  /** Texts without a word are not cut into tokens. */
  private static final Pattern WORD = Pattern.compile("\\p{L}{2}");

  private final TokenReader tokens = new TokenReader();
  private final PeopleAndPlaces names;
  private final PriceFinder prices = new PriceFinder();
  private final HoursFinder hours = new HoursFinder();
  private final StatedAgeFinder ages = new StatedAgeFinder();

  /** With the readers that ship. */
  public MentionFinder() {
    this(Readers.SHIPPED);
  }

  public MentionFinder(Readers readers) {
    this.names = new PeopleAndPlaces(readers.tagger());
  }

  /**
   * What was found in a text.
   *
   * @param mentions by field and place
   * @param note what could not be read, and why; null as a rule
   */
  public record Found(List<FoundMention> mentions, @Nullable String note) {
    public Found {
      mentions = List.copyOf(mentions);
    }
  }

  /**
   * The mentions of title and body, by field and place.
   *
   * @param region says which dollar a price is in; null: signs of several currencies are left out
   */
  public Found find(@Nullable String title, @Nullable String body, @Nullable String region) {
    List<FoundMention> found = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    add(found, notes, "title", title, region);
    add(found, notes, "body", body, region);
    return new Found(found, notes.isEmpty() ? null : String.join("; ", notes));
  }

  private void add(
      List<FoundMention> found,
      List<String> notes,
      String field,
      @Nullable String text,
      @Nullable String region) {
    if (text == null || text.isBlank()) {
      return;
    }
    String read = text.substring(0, TextGuard.end(text));
    TokenReader.Tokens words =
        WORD.matcher(read).find() ? tokens.read(read) : new TokenReader.Tokens(List.of(), null);
    if (words.note() != null) {
      notes.add(field + ": " + words.note());
    }
    CodePoints points = new CodePoints(text);
    for (Finding finding : in(read, words.list(), region)) {
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

  private List<Finding> in(String read, List<CoreLabel> words, @Nullable String region) {
    List<Finding> found = new ArrayList<>();
    if (FIGURE.matcher(read).find()) {
      found.addAll(prices.find(read, region));
      found.addAll(hours.find(read));
      found.addAll(ages.find(read));
    }
    List<Finding> figures = List.copyOf(found);
    names.find(read, words, region).stream()
        .filter(name -> figures.stream().noneMatch(name::overlaps))
        .forEach(found::add);
    found.sort(BY_PLACE);
    return found;
  }
}
