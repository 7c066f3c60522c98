package clew.pipeline.extract;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.ling.tokensregex.Env;
import edu.stanford.nlp.ling.tokensregex.MultiPatternMatcher;
import edu.stanford.nlp.ling.tokensregex.NodePattern;
import edu.stanford.nlp.ling.tokensregex.SequenceMatchResult;
import edu.stanford.nlp.ling.tokensregex.TokenSequencePattern;
import edu.stanford.nlp.util.CoreMap;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Rules of TokensRegex that say where a value stands, matched together. Tokens without a cue near
 * them are never shown to the rules.
 */
final class CueRules {
  /** What a rule found: tokens from (included) and to (excluded). */
  record Hit(int from, int to, double confidence, boolean capital) {
    boolean overlaps(Hit other) {
      return from < other.to && other.from < to;
    }
  }

  private record Rule(double confidence, boolean capital) {}

  private static final Comparator<Hit> SUREST_FIRST =
      Comparator.comparingDouble(Hit::confidence)
          .reversed()
          .thenComparingInt(Hit::from)
          .thenComparing(Comparator.comparingInt(Hit::to).reversed())
          .thenComparing(Hit::capital);

  private static final String VALUE = "$value";

  /** Tokens shown to the rules before and after a cue: the longest rule has seven. */
  private static final int BEFORE_CUE = 1;

  private static final int AFTER_CUE = 8;

  /** Chosen. */
  private static final int LONGEST_WINDOW = 64;

  private final Map<Object, Rule> rules = new HashMap<>();
  private final MultiPatternMatcher<CoreMap> matcher;

  CueRules(String file) {
    Env env = TokenSequencePattern.getNewEnv();
    env.setDefaultStringPatternFlags(Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    env.setDefaultStringMatchFlags(NodePattern.CASE_INSENSITIVE);
    List<TokenSequencePattern> patterns = new ArrayList<>();
    for (String line : RuleFiles.lines(file)) {
      String[] parts = line.split("\t", 3);
      TokenSequencePattern pattern = TokenSequencePattern.compile(env, parts[2]);
      patterns.add(pattern);
      rules.put(pattern, new Rule(Double.parseDouble(parts[0]), parts[1].equals("capital")));
    }
    matcher = TokenSequencePattern.getMultiPatternMatcher(patterns);
  }

  /**
   * Hits near the cues, in order; the surest of those that overlap.
   *
   * @param cues words one of which every rule has in it, in small letters
   * @param open tokens that a value may have in it; a window without one is not matched
   */
  List<Hit> find(List<CoreLabel> tokens, Set<String> cues, BitSet open) {
    List<Hit> hits = new ArrayList<>();
    int i = 0;
    int shown = 0;
    while (i < tokens.size()) {
      if (!isCue(tokens.get(i), cues)) {
        i++;
        continue;
      }
      int from = Math.max(shown, i - BEFORE_CUE);
      int end = endOfWindow(tokens, i, cues);
      int next = open.nextSetBit(from);
      if (next >= 0 && next < end) {
        hits.addAll(hits(tokens.subList(from, end), from));
      }
      shown = end;
      i = end;
    }
    return hits;
  }

  /** A window grows with the cues in it, up to a length that keeps the matcher's work small. */
  private static int endOfWindow(List<CoreLabel> tokens, int first, Set<String> cues) {
    int longest = Math.min(tokens.size(), first + LONGEST_WINDOW);
    int end = Math.min(longest, first + AFTER_CUE);
    for (int i = first + 1; i < end; i++) {
      if (isCue(tokens.get(i), cues)) {
        end = Math.min(longest, i + AFTER_CUE);
      }
    }
    return end;
  }

  private static boolean isCue(CoreLabel token, Set<String> cues) {
    return cues.contains(token.word().toLowerCase(Locale.ROOT));
  }

  /**
   * All that every rule finds; chosen here, since the matcher's own choice between equals is open.
   */
  private List<Hit> hits(List<CoreLabel> window, int offset) {
    List<Hit> all = new ArrayList<>();
    for (SequenceMatchResult<CoreMap> match :
        matcher.findAllNonOverlappingMatchesPerPattern(window)) {
      Rule rule = rules.get(match.pattern());
      if (rule != null) {
        int from = offset + match.start(VALUE);
        int to = offset + match.end(VALUE);
        all.add(new Hit(from, to, rule.confidence(), rule.capital()));
      }
    }
    all.sort(SUREST_FIRST);
    List<Hit> chosen = new ArrayList<>();
    for (Hit hit : all) {
      if (chosen.stream().noneMatch(hit::overlaps)) {
        chosen.add(hit);
      }
    }
    chosen.sort(Comparator.comparingInt(Hit::from));
    return chosen;
  }
}
