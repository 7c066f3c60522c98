package clew.pipeline.normalize;

import clew.models.AdText;
import clew.models.Ids;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/**
 * Leaves the lines of sites out of texts. A line of one site is left out wherever it stands: ads
 * are copied from site to site with everything around them.
 */
final class SiteLines implements Serializable {
  private static final long serialVersionUID = 1;

  private final HashMap<Long, String> words = new HashMap<>();

  SiteLines(List<SiteLine> lines) {
    lines.forEach(line -> words.putIfAbsent(line.hash(), line.words()));
  }

  /** Where lines of sites stand in the body of a text; a row for each. */
  record Place(String textId, long line, int start, int end) {}

  /** The places, in code points of the body. */
  List<Place> places(String textId, String body) {
    List<Place> places = new ArrayList<>();
    for (BodyLines.Line line : BodyLines.of(body)) {
      if (words.containsKey(line.hash())) {
        int start = body.codePointCount(0, line.start());
        int end = start + body.codePointCount(line.start(), line.end());
        places.add(new Place(textId, line.hash(), start, end));
      }
    }
    return places;
  }

  /**
   * The text with a comparison text that lacks the words of these lines; title and body stay as
   * scraped.
   */
  AdText without(AdText text) {
    if (text.body() == null) {
      return text;
    }
    String title = text.comparison().substring(0, text.bodyAt()).strip();
    String kept = " " + text.comparison().substring(text.bodyAt()) + " ";
    int from = 0;
    for (BodyLines.Line line : BodyLines.of(text.body())) {
      String its = words.get(line.hash());
      String whole = its == null || its.isEmpty() ? null : " " + its + " ";
      int at = whole == null ? -1 : kept.indexOf(whole, from);
      if (whole != null && at >= 0) {
        kept = kept.substring(0, at + 1) + kept.substring(at + whole.length());
        from = at;
      }
    }
    kept = kept.strip();
    String between = title.isEmpty() || kept.isEmpty() ? "" : " ";
    String comparison = title + between + kept;
    return comparison.equals(text.comparison()) ? text : with(text, comparison, kept.length());
  }

  private static AdText with(AdText text, String comparison, int bodyLength) {
    return new AdText(
        text.textId(),
        text.title(),
        text.body(),
        text.phoneRegion(),
        text.language(),
        comparison,
        Ids.of("comparison", comparison),
        comparison.length() - bodyLength,
        text.cut(),
        text.readingNote(),
        text.madeBy());
  }
}
