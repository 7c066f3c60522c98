package clew.pipeline.ingest;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An expression of a profile. RE2 keeps any expression linear, and takes some 10 µs for an address.
 * The plainest ones (letters, digits, classes, one group, one repeat) mean the same to Java's own
 * matcher, a hundred times quicker; it is at most quadratic for them, so it gets short texts only.
 */
final class FieldPattern {
  /** The longest text for Java's own matcher. Chosen: above most addresses. */
  private static final int MOST_CHARACTERS = 400;

  /** Letters that mean themselves, and classes that both dialects read alike. */
  private static final String PART =
      "(?:[A-Za-z0-9 /:=&%#@_,;!~'\"<>-]|\\\\[dw./:?&=-]|\\[\\^?(?:[A-Za-z0-9 /_.:]|\\\\[dw]|(?:a-z|A-Z|0-9)){1,20}])";

  private static final java.util.regex.Pattern PLAIN =
      java.util.regex.Pattern.compile(
          "\\^?" + PART + "{0,60}(?:\\(" + PART + "{1,20}[+*]?\\)|[+*])?" + PART + "{0,60}\\$?");

  private final Pattern linear;
  private final java.util.regex.@Nullable Pattern quick;

  FieldPattern(String expression) {
    this.linear = Pattern.compile(expression);
    this.quick = quick(expression);
  }

  /** The first group of the first match, the whole match where there is none; null without one. */
  @Nullable String find(String text) {
    if (quick != null && text.length() <= MOST_CHARACTERS) {
      java.util.regex.Matcher matcher = quick.matcher(text);
      if (!matcher.find()) {
        return null;
      }
      return matcher.groupCount() > 0 ? matcher.group(1) : matcher.group();
    }
    Matcher matcher = linear.matcher(text);
    if (!matcher.find()) {
      return null;
    }
    String group = matcher.groupCount() > 0 ? matcher.group(1) : matcher.group();
    return group == null ? "" : group;
  }

  private static java.util.regex.@Nullable Pattern quick(String expression) {
    if (!PLAIN.matcher(expression).matches()) {
      return null;
    }
    // The end of the text: Java's $ also stands before a last line end.
    return java.util.regex.Pattern.compile(
        expression.endsWith("$")
            ? expression.substring(0, expression.length() - 1) + "\\z"
            : expression);
  }
}
