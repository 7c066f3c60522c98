package clew.pipeline.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds ages that a text states in figures: "22 yrs old", "age: 22", "im 22". The value is the
 * number as written; whose age it is, and whether it is true, nobody knows. Nothing is concluded
 * from words.
 */
public final class StatedAgeFinder {
  private static final String AGE = "([1-9]\\d)";
  private static final String AFTER = "(?![\\p{N}\\p{L}%$€£'’\"/]|[.,:-]\\d)";

  private static final Pattern YEARS_OLD =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}.,/$€£-])"
              + AGE
              + "\\s?-?(?:y/?o|y\\.o\\.?|(?:years?|yrs?|yr)(?:\\s|-)olds?|jahre alt|jaar oud)(?![\\p{L}\\p{N}])",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern AGED =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])(?:age|aged|edad|[âa]ge|idade|alter|ouderdom|возраст)\\s?[:=-]?\\s?"
              + AGE
              + AFTER,
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern I_AM =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])(?:i ?['’]?m|i am|she ?['’]?s|she is)\\s(?:a\\s)?"
              + AGE
              + AFTER
              + "(?!\\s?(?:min|km|mi|hour|hr|lb|kg|cm|%|st\\b|th\\b|days?|weeks?|months?|ads?|stone|feet))",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern HAVE_YEARS =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])(?:tengo|tenho|j['’]ai|ich bin|ek is|мне)\\s"
              + AGE
              + "(?:\\s(?:a[nñ]os|ans|jahre|jaar|лет|года?))?"
              + AFTER,
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final double OLD = .6;
  private static final double NAMED = .8;
  private static final double SELF = .7;

  List<Finding> find(String text) {
    List<Finding> found = new ArrayList<>();
    add(found, YEARS_OLD, text, OLD);
    add(found, AGED, text, NAMED);
    add(found, I_AM, text, SELF);
    add(found, HAVE_YEARS, text, SELF);
    return found;
  }

  private static void add(List<Finding> found, Pattern pattern, String text, double confidence) {
    for (Matcher match = pattern.matcher(text); match.find(); ) {
      int start = match.start();
      boolean known =
          found.stream()
              .anyMatch(one -> one.start() <= match.start(1) && match.end(1) <= one.end());
      if (!known) {
        found.add(
            new Finding("stated_age", match.group(1), start, match.end(), List.of(), confidence));
      }
    }
  }
}
