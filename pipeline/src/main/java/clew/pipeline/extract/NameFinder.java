package clew.pipeline.extract;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/** Finds names of people behind a cue: "ask for Thandi", "my name is bella". */
public final class NameFinder {
  private static final Set<String> CUES =
      Set.of(
          "my",
          "name",
          "ask",
          "asking",
          "speak",
          "talk",
          "i",
          "we",
          "im",
          "i'm",
          "i’m",
          "call",
          "contact",
          "phone",
          "text",
          "whatsapp",
          "sms",
          "email",
          "ring",
          "dial",
          "this",
          "here",
          "regards",
          "thanks");

  private final CuedValues values =
      new CuedValues("name", "names.tokensregex", CUES, "not-names.txt", Set.of());

  /**
   * The names, in order.
   *
   * @param open tokens that a name may have in it
   */
  List<Finding> find(String text, List<CoreLabel> tokens, BitSet open) {
    return values.find(text, tokens, open);
  }
}
