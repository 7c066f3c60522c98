package clew.pipeline.extract;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.List;
import java.util.regex.Pattern;

/** Finds names of places behind a cue: "located in Springfield", "near Main Road". */
public final class PlaceFinder {
  private static final String CUES = "in|near|around|from|at|location|area|place|suburb";

  /** Texts without one of these are not cut into tokens. */
  static final Pattern ANY = Pattern.compile("\\b(?:" + CUES + ")\\b", Pattern.CASE_INSENSITIVE);

  private final CuedValues values =
      new CuedValues(
          "place",
          "places.tokensregex",
          Pattern.compile(CUES, Pattern.CASE_INSENSITIVE),
          "not-places.txt",
          RuleFiles.words("place-parts.txt"));

  List<Finding> find(String text, List<CoreLabel> tokens) {
    return values.find(text, tokens);
  }
}
