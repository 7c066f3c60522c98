package clew.pipeline.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds ages that a text states in figures: "22 yrs old", "age: 22", "im 22". The value is the
 * number as written; whose age it is, and whether it is true, nobody knows. Nothing is concluded
 * from words.
 */
public final class StatedAgeFinder {
  /** Two figures that stand alone. */
  private static final Pattern NUMBER =
      Pattern.compile("(?<![\\p{N}.,/$€£-])[1-9]\\d(?![\\p{N}%$€£'’\"]|[.,:/-]\\d)");

  private static final Pattern YEARS_OLD =
      Pattern.compile(
          "\\s?-?(?:y/?o|y\\.o\\.?|(?:years?|yrs?|yr)(?:\\s|-)olds?|jahre alt|jaar oud)(?![\\p{L}\\p{N}])",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern AGED =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])(?:age|aged|edad|[âa]ge|idade|alter|ouderdom|возраст)\\s?[:=-]?\\s?$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern I_AM =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])(?:i ?['’]?m|i am|she ?['’]?s|she is)\\s(?:a\\s)?$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern OTHER_UNIT =
      Pattern.compile(
          "\\s?(?:min|km|mi|hour|hr|lb|kg|cm|st\\b|th\\b|days?|weeks?|months?|ads?|stone|feet)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern HAVE =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])(?:tengo|tenho|j['’]ai|ich bin|ek is|мне)\\s$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern YEARS =
      Pattern.compile(
          "\\s(?:a[nñ]os|ans|jahre|jaar|лет|года?)(?![\\p{L}\\p{N}])",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** The longest cue before a number, in UTF-16 units. */
  private static final int LONGEST_CUE = 14;

  private static final double OLD = .6;
  private static final double NAMED = .8;
  private static final double SELF = .7;

  List<Finding> find(String text) {
    List<Finding> found = new ArrayList<>();
    Matcher number = NUMBER.matcher(text).useTransparentBounds(true);
    for (int at = FigureRuns.next(text, 0); at >= 0; at = FigureRuns.next(text, at + 1)) {
      boolean alone = number.region(at, text.length()).lookingAt();
      Finding finding = alone ? read(text, number.start(), number.end()) : null;
      if (finding != null) {
        found.add(finding);
      }
    }
    return found;
  }

  private static @Nullable Finding read(String text, int start, int end) {
    boolean alone = end == text.length() || !Character.isLetter(text.charAt(end));
    int old = after(YEARS_OLD, text, end);
    int aged = alone ? before(AGED, text, start) : -1;
    if (aged >= 0) {
      return age(text, aged, start, Math.max(end, old), NAMED);
    }
    int self = alone && after(OTHER_UNIT, text, end) < 0 ? before(I_AM, text, start) : -1;
    if (self >= 0) {
      return age(text, self, start, Math.max(end, old), SELF);
    }
    int have = alone ? before(HAVE, text, start) : -1;
    int years = after(YEARS, text, end);
    if (have >= 0 && years > end) {
      return age(text, have, start, years, SELF);
    }
    boolean free = start == 0 || !Character.isLetter(text.charAt(start - 1));
    return old > end && free ? age(text, start, start, old, OLD) : null;
  }

  private static Finding age(String text, int start, int number, int end, double confidence) {
    return new Finding(
        "stated_age", text.substring(number, number + 2), start, end, List.of(), confidence);
  }

  /** Where a cue right before a place begins; -1 if there is none. */
  private static int before(Pattern cue, String text, int end) {
    int from = Math.max(0, end - LONGEST_CUE);
    Matcher match = cue.matcher(text.substring(from, end));
    return match.find() ? from + match.start() : -1;
  }

  /** Where what follows a place ends; -1 if it is something else. */
  private static int after(Pattern pattern, String text, int start) {
    Matcher match = pattern.matcher(text).region(start, text.length());
    return match.lookingAt() ? match.end() : -1;
  }
}
