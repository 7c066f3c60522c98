package clew.pipeline.extract;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Turns what cue rules point at into values: cut at the first word that is no name, joined by
 * spaces, every word with a capital.
 */
final class CuedValues {
  private final String kind;
  private final CueRules rules;
  private final Set<String> cues;
  private final Set<String> ordinary;
  private final Set<String> goesOn;

  /**
   * @param rules a file of TokensRegex rules
   * @param cues words one of which every rule has in it, in small letters
   * @param not a file of words that no value begins with or goes on with
   * @param goesOn ordinary words that a value may go on with
   */
  CuedValues(String kind, String rules, Set<String> cues, String not, Set<String> goesOn) {
    this.kind = kind;
    this.rules = new CueRules(rules);
    this.cues = Set.copyOf(cues);
    this.goesOn = goesOn;
    Set<String> words = new HashSet<>(RuleFiles.words("common-words.txt"));
    words.addAll(RuleFiles.words("origin-words.txt"));
    words.addAll(RuleFiles.words("gender-words.txt"));
    words.addAll(RuleFiles.words(not));
    this.ordinary = Set.copyOf(words);
  }

  /**
   * The values, in order.
   *
   * @param open tokens that a value may have in it
   */
  List<Finding> find(String text, List<CoreLabel> tokens, BitSet open) {
    List<Finding> found = new ArrayList<>();
    for (CueRules.Hit hit : rules.find(tokens, cues, open)) {
      int to = hit.from();
      boolean capitals = capital(text, tokens.get(hit.from()));
      while (to < hit.to()
          && fits(text, tokens.get(to), hit.capital() || capitals, to > hit.from())) {
        to++;
      }
      if (to > hit.from()) {
        found.add(finding(text, tokens.get(hit.from()), tokens.get(to - 1), hit.confidence()));
      }
    }
    return found;
  }

  private boolean fits(String text, CoreLabel token, boolean capitalWanted, boolean further) {
    String word = source(text, token).toLowerCase(Locale.ROOT);
    return word.length() > 1
        && (!ordinary.contains(word) || (further && goesOn.contains(word)))
        && (!capitalWanted || capital(text, token));
  }

  private static boolean capital(String text, CoreLabel token) {
    return Character.isUpperCase(text.codePointAt(token.beginPosition()));
  }

  /** The tokeniser's own word is not always what stands in the text. */
  private static String source(String text, CoreLabel token) {
    return text.substring(token.beginPosition(), token.endPosition());
  }

  private Finding finding(String text, CoreLabel first, CoreLabel last, double confidence) {
    int start = first.beginPosition();
    int end = last.endPosition();
    while (end > start + 1 && !Character.isLetter(text.charAt(end - 1))) {
      end--;
    }
    return new Finding(
        kind, capitals(text.substring(start, end)), start, end, List.of(), confidence);
  }

  /** The words of a text parted by single spaces. */
  static String spaced(String words) {
    return String.join(" ", words.strip().split("\\s+", -1));
  }

  /** Every word with a capital, parted by single spaces. */
  static String capitals(String words) {
    StringBuilder out = new StringBuilder(words.length());
    boolean first = true;
    for (int i = 0; i < words.length(); ) {
      int point = words.codePointAt(i);
      i += Character.charCount(point);
      if (Character.isWhitespace(point)) {
        if (!first) {
          out.append(' ');
        }
        first = true;
      } else {
        out.appendCodePoint(first ? Character.toTitleCase(point) : Character.toLowerCase(point));
        first = point == '-' || point == '\'';
      }
    }
    return out.toString();
  }
}
