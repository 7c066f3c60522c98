package clew.pipeline.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds e-mail addresses, plain and written out ("marta (at) example dot com"). Starts from what
 * stands for the @ and reads a bounded stretch on either side.
 */
public final class EmailFinder {
  /** RFC 5321: the part before the @ has at most 64 characters. */
  private static final int LONGEST_LOCAL_PART = 64;

  /** Words joined by a written dot before the @. Chosen. */
  private static final int MOST_WRITTEN_DOTS = 3;

  /** Chosen: two letters with a space between may be anything. */
  private static final int FEWEST_SPACED_LETTERS = 3;

  private static final double PLAIN = .95;
  private static final double BRACKETED = .85;
  private static final double WORD_ONLY = .7;
  private static final double WORD_AFTER_COMMON_WORD = .4;

  private static final Pattern AT =
      Pattern.compile(
          "\\s{0,2}+@\\s{0,2}+|\\s{0,2}+[(\\[{<]\\s?(?:at|@)\\s?[)\\]}>]\\s{0,2}+|\\s{1,2}+at\\s{1,2}+");

  private static final String LABEL = "[a-z0-9-]{1,63}+";
  private static final String DOT =
      "(?:\\.|\\s?[(\\[{]\\s?(?:dot|\\.)\\s?[)\\]}]\\s?|\\s{1,2}dot\\s{1,2}|\\s\\.\\s)";
  private static final Pattern DOMAIN = Pattern.compile(LABEL + "(?:" + DOT + LABEL + "){1,5}+");
  private static final Pattern BRACKET = Pattern.compile("[(\\[{<]");
  private static final Pattern SPACED_DOT = Pattern.compile("\\s\\.\\s");
  private static final Pattern DOTS = Pattern.compile(DOT);
  private static final Pattern WRITTEN_DOT_BEFORE =
      Pattern.compile("(?:\\s{1,2}dot\\s{1,2}|\\s?[(\\[{]\\s?(?:dot|\\.)\\s?[)\\]}]\\s?)$");

  private static final Set<String> NOBODY =
      Set.of(
          "look",
          "looking",
          "me",
          "us",
          "mail",
          "email",
          "contact",
          "find",
          "is",
          "am",
          "are",
          "reach",
          "site",
          "website",
          "page",
          "shop",
          "online",
          "here",
          "and",
          "it",
          "available",
          "visit",
          "call",
          "be",
          "info",
          "details",
          "ads",
          "more",
          "order",
          "view",
          "see",
          "meet");

  private final DomainNames domains = new DomainNames(DomainNames.FOR_EXAMPLES);

  private record Local(int start, String value, boolean writtenDot, boolean spaced) {}

  List<Finding> find(String text) {
    return find(new FoldedText(text));
  }

  List<Finding> find(FoldedText text) {
    return mayHold(text.folded()) ? search(text) : List.of();
  }

  /** An address has an @, a written dot, or an "at" in brackets. */
  private static boolean mayHold(String folded) {
    return folded.indexOf('@') >= 0
        || folded.contains("dot")
        || (folded.contains("at") && BRACKET.matcher(folded).find());
  }

  /** The same without looking first whether it is worth while. */
  List<Finding> search(FoldedText text) {
    List<Finding> found = new ArrayList<>();
    int from = 0;
    for (Matcher at = AT.matcher(text.folded()); at.find(); ) {
      Finding finding = at.start() < from ? null : read(text, at, from);
      if (finding != null) {
        found.add(finding);
        from = at.end();
      }
    }
    return found;
  }

  private @Nullable Finding read(FoldedText text, Matcher at, int from) {
    String folded = text.folded();
    String sign = folded.substring(at.start(), at.end());
    Matcher domain = DOMAIN.matcher(folded).region(at.end(), folded.length());
    if (!domain.lookingAt()) {
      return null;
    }
    Local local = local(folded, at.start(), from, sign.equals("@"));
    if (local == null) {
      return null;
    }
    int end = endOfDomain(text, domain);
    if (end < 0) {
      return null;
    }
    String written = folded.substring(at.end(), end);
    String host = DOTS.matcher(written).replaceAll(".");
    boolean wordOnly = sign.strip().equals("at");
    boolean plainDots = host.equals(written);
    if (wordOnly && (plainDots || SPACED_DOT.matcher(written).find())) {
      return null; // "look at example.com" names a site; a full stop ends a sentence
    }
    Set<String> disguise = new TreeSet<>();
    if (sign.contains("at") || written.contains("dot") || local.writtenDot()) {
      disguise.add("words");
    }
    if (!plainDots || !sign.equals("@")) {
      disguise.add("separators");
    }
    if (local.spaced()) {
      disguise.add("spacing");
    }
    int start = local.start();
    if (text.wasFolded(start, end)) {
      disguise.add("full_width");
    }
    double confidence =
        wordOnly
            ? NOBODY.contains(local.value()) ? WORD_AFTER_COMMON_WORD : WORD_ONLY
            : disguise.isEmpty() ? PLAIN : BRACKETED;
    return new Finding(
        "email",
        local.value() + "@" + host,
        text.start(start),
        text.end(end),
        List.copyOf(disguise),
        confidence);
  }

  private static @Nullable Local local(String text, int end, int from, boolean plainSign) {
    int start = leftOver(text, end, Math.max(from, end - LONGEST_LOCAL_PART));
    if (start == end) {
      return null;
    }
    StringBuilder value = new StringBuilder(text.substring(start, end));
    if (value.length() == 1) {
      Local spaced = spaced(text, start, end, from);
      if (spaced != null) {
        return spaced;
      }
    }
    boolean writtenDot = false;
    for (int i = 0; i < MOST_WRITTEN_DOTS && !plainSign; i++) {
      int dot = writtenDotBefore(text, start, from);
      int word = dot < 0 ? dot : leftOver(text, dot, Math.max(from, dot - LONGEST_LOCAL_PART));
      if (dot < 0 || word == dot) {
        break;
      }
      value.insert(0, text.substring(word, dot) + ".");
      start = word;
      writtenDot = true;
    }
    while (value.length() > 0 && (value.charAt(0) == '.' || value.charAt(0) == '-')) {
      value.deleteCharAt(0);
      start++;
    }
    boolean sound = value.length() > 0 && value.charAt(value.length() - 1) != '.';
    return sound ? new Local(start, value.toString(), writtenDot, false) : null;
  }

  /** "m a r t a": single letters with a space between each. */
  private static @Nullable Local spaced(String text, int start, int end, int from) {
    StringBuilder letters = new StringBuilder(text.substring(start, end));
    int i = start;
    while (i - 2 >= from
        && letters.length() < LONGEST_LOCAL_PART
        && text.charAt(i - 1) == ' '
        && localCharacter(text.charAt(i - 2))
        && (i - 3 < from || text.charAt(i - 3) == ' ')) {
      i -= 2;
      letters.insert(0, text.charAt(i));
    }
    return letters.length() >= FEWEST_SPACED_LETTERS
        ? new Local(i, letters.toString(), false, true)
        : null;
  }

  private static int writtenDotBefore(String text, int end, int from) {
    int window = Math.max(from, end - 10);
    Matcher dot = WRITTEN_DOT_BEFORE.matcher(text.substring(window, end));
    return dot.find() ? window + dot.start() : -1;
  }

  private static int leftOver(String text, int end, int limit) {
    int i = end;
    while (i > limit && localCharacter(text.charAt(i - 1))) {
      i--;
    }
    return i;
  }

  private static boolean localCharacter(char character) {
    return (character >= 'a' && character <= 'z')
        || (character >= '0' && character <= '9')
        || "._%+-".indexOf(character) >= 0;
  }

  /** The end of the longest part of the match that is a name; -1 if there is none. */
  private int endOfDomain(FoldedText text, Matcher domain) {
    List<String> labels = new ArrayList<>();
    List<Integer> ends = new ArrayList<>();
    int at = domain.start();
    for (Matcher dot = DOTS.matcher(text.folded()).region(at, domain.end()); dot.find(); ) {
      labels.add(text.folded().substring(at, dot.start()));
      ends.add(dot.start());
      at = dot.end();
    }
    labels.add(text.folded().substring(at, domain.end()));
    ends.add(domain.end());
    int count = domains.labels(labels);
    if (count == labels.size()) {
      return domain.end();
    }
    int glued = GluedWords.cut(text, at, domain.end());
    if (glued < domain.end()) {
      labels.set(labels.size() - 1, text.folded().substring(at, glued));
      if (domains.labels(labels) == labels.size()) {
        return glued;
      }
    }
    return count == 0 ? -1 : ends.get(count - 1);
  }
}
