package clew.jobs.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Numbers and times as pages tell them: always the same, wherever the reader is. */
final class Told {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

  private Told() {}

  /** Such as 12,345. */
  static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** Such as 1 ad, 2,000 ads. */
  static String count(long number, String noun) {
    return count(number) + " " + noun + (number == 1 ? "" : "s");
  }

  /** With a sign and two digits: points and bits, which are added up. */
  static String signed(double number) {
    return plain(String.format(Locale.ROOT, "%+.2f", number));
  }

  /** One digit: a priority. */
  static String tenth(double number) {
    return plain(String.format(Locale.ROOT, "%.1f", number));
  }

  static String hundredth(double number) {
    return plain(String.format(Locale.ROOT, "%.2f", number));
  }

  /** What rounds to nothing has no sign. */
  private static String plain(String number) {
    return number.matches("[+-]0[.]0{1,2}") ? number.substring(1) : number;
  }

  /** A day; a dash where it is not known. */
  static String day(@Nullable Instant time) {
    return time == null ? "–" : day(time.atZone(ZoneOffset.UTC).toLocalDate());
  }

  static String day(LocalDate day) {
    return day.toString();
  }

  /** To the minute, in UTC; a dash where it is not known. */
  static String minute(@Nullable Instant time) {
    return time == null ? "–" : MINUTE.format(time);
  }

  /** An id or word of the tables as people read it. */
  static String words(String name) {
    return name.replace('_', ' ');
  }

  /** "and 3 more" where not all are told; empty where they are. */
  static String more(long all, long told, String noun) {
    return all > told
        ? "and " + count(all - told) + " more " + noun + (all - told == 1 ? "" : "s")
        : "";
  }
}
