package clew.pipeline.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds opening hours: "mon-fri 9am to 5pm", "10:00 - 22:00", "24/7". The value is written as in
 * OpenStreetMap: {@code Mo-Fr 09:00-17:00}. A span needs minutes, am or pm on one side at least.
 */
public final class HoursFinder {
  private static final String DAY =
      "(mon(?:days?)?|tue(?:s(?:days?)?)?|wed(?:nesdays?)?|thu(?:rs?(?:days?)?)?|fri(?:days?)?|sat(?:urdays?)?|sun(?:days?)?)";
  private static final String TO = "\\s{0,2}(?:-|–|—|to|till?|until|thru|through)\\s{0,2}";
  private static final String TIME = "(\\d{1,2})(?:[:.h]([0-5]\\d)|h)?\\s?([ap]\\.?m\\.?)?";
  private static final Pattern HOURS =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}.:/-])" + TIME + TO + TIME + "(?![\\p{L}\\p{N}:/-]|\\.\\d)",
          Pattern.CASE_INSENSITIVE);

  /** Days that stand right before the hours. */
  private static final Pattern DAYS_BEFORE =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])" + DAY + "(?:" + TO + DAY + ")?[:,]?\\s{1,2}(?:from\\s)?$",
          Pattern.CASE_INSENSITIVE);

  /** Two long days, "through" and what stands between, in UTF-16 units. */
  private static final int LONGEST_DAYS = 40;

  private static final Pattern ALWAYS =
      Pattern.compile(
          "(?<![\\p{N}/.,-])24\\s?(?:/|-)\\s?7(?![\\p{N}/.,-]\\d|\\p{N})|(?<![\\p{N}/.,])24 ?(?:hours|hrs|h)(?: a day)?(?![\\p{L}\\p{N}])",
          Pattern.CASE_INSENSITIVE);

  private static final Map<String, String> DAYS =
      Map.of(
          "mon", "Mo", "tue", "Tu", "wed", "We", "thu", "Th", "fri", "Fr", "sat", "Sa", "sun",
          "Su");

  private static final double TOLD = .8;
  private static final int NOON = 12;
  private static final int LAST_HOUR = 24;

  List<Finding> find(String text) {
    List<Finding> found = new ArrayList<>();
    Matcher hours = HOURS.matcher(text).useTransparentBounds(true);
    Matcher always = ALWAYS.matcher(text).useTransparentBounds(true);
    for (int at = FigureRuns.next(text, 0); at >= 0; ) {
      int end = at + 1;
      if (hours.region(at, text.length()).lookingAt()) {
        addSpan(found, text, hours);
        end = hours.end();
      } else if (always.region(at, text.length()).lookingAt()) {
        found.add(new Finding("hours", "24/7", always.start(), always.end(), List.of(), TOLD));
        end = always.end();
      }
      at = FigureRuns.next(text, end);
    }
    return found;
  }

  private static void addSpan(List<Finding> found, String text, Matcher match) {
    String value = value(match);
    if (value == null) {
      return;
    }
    int from = Math.max(0, match.start() - LONGEST_DAYS);
    Matcher before = DAYS_BEFORE.matcher(text.substring(from, match.start()));
    boolean named = before.find();
    found.add(
        new Finding(
            "hours",
            named ? days(before) + value : value,
            named ? from + before.start() : match.start(),
            match.end(),
            List.of(),
            TOLD));
  }

  private static @Nullable String value(Matcher match) {
    boolean minutes = colon(match, 1) && colon(match, 4);
    boolean half = match.group(3) != null || match.group(6) != null;
    if (!minutes && !half) {
      return null;
    }
    String earlier = half(match.group(3));
    String later = match.group(6) == null ? earlier : half(match.group(6));
    Integer to = hour(match.group(4), later);
    Integer from = hour(match.group(1), earlier);
    if (from == null || to == null) {
      return null;
    }
    return time(from, match.group(2)) + "-" + time(to, match.group(5));
  }

  /** Minutes after a point alone are the cents of a price. */
  private static boolean colon(Matcher match, int hour) {
    return match.group(hour + 1) != null
        && "h:".indexOf(match.group().charAt(match.end(hour) - match.start())) >= 0;
  }

  /** The a of am, the p of pm; empty where neither is written. */
  private static String half(@Nullable String written) {
    return written == null ? "" : written.toLowerCase(Locale.ROOT).substring(0, 1);
  }

  private static @Nullable Integer hour(String written, String half) {
    int hour = Integer.parseInt(written);
    if (hour > LAST_HOUR || (!half.isEmpty() && (hour > NOON || hour == 0))) {
      return null;
    }
    if (half.equals("p") && hour < NOON) {
      return hour + NOON;
    }
    return half.equals("a") && hour == NOON ? 0 : hour;
  }

  private static String time(int hour, @Nullable String minutes) {
    return String.format(Locale.ROOT, "%02d:%s", hour, minutes == null ? "00" : minutes);
  }

  private static String days(Matcher match) {
    String from = day(match.group(1));
    return match.group(2) == null ? from + " " : from + "-" + day(match.group(2)) + " ";
  }

  private static String day(String written) {
    return DAYS.getOrDefault(written.toLowerCase(Locale.ROOT).substring(0, 3), "");
  }
}
