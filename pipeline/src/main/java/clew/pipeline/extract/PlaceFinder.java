package clew.pipeline.extract;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/** Finds names of places behind a cue: "located in Springfield", "near Main Road". */
public final class PlaceFinder {
  private static final Set<String> CUES =
      Set.of("in", "near", "around", "from", "at", "location", "area", "place", "suburb");

  private final CuedValues values =
      new CuedValues(
          "place",
          "places.tokensregex",
          CUES,
          "not-places.txt",
          RuleFiles.words("place-parts.txt"));

  /**
   * The names, in order.
   *
   * @param open tokens that a name may have in it
   */
  List<Finding> find(String text, List<CoreLabel> tokens, BitSet open) {
    return values.find(text, tokens, open);
  }
}
