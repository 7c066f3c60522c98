package clew.pipeline.extract;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds names of people behind a cue: "ask for Thandi", "my name is bella". */
public final class NameFinder {
  private static final String CUES =
      "my|name|ask|asking|speak|talk|i|we|im|i['’]m|call|contact|phone|text|whatsapp|sms|email|ring"
          + "|dial|this|here|regards|thanks";

  /** Texts without one of these are not cut into tokens. */
  static final Pattern ANY = Pattern.compile("\\b(?:" + CUES + ")\\b", Pattern.CASE_INSENSITIVE);

  private final CuedValues values =
      new CuedValues(
          "name",
          "names.tokensregex",
          Pattern.compile(CUES, Pattern.CASE_INSENSITIVE),
          "not-names.txt",
          Set.of());

  List<Finding> find(String text, List<CoreLabel> tokens) {
    return values.find(text, tokens);
  }
}
