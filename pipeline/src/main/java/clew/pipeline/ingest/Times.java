package clew.pipeline.ingest;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.chrono.IsoEra;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads times as a site writes them. Strict: 31 February is no time. */
final class Times {
  /** The word for ISO 8601: a date, or a date and a time with T or a space. */
  static final String ISO = "iso";

  /**
   * Bounded repeats and one possessive one: linear. Digits of a fraction beyond nine are dropped.
   */
  private static final Pattern ISO_TIME =
      Pattern.compile(
          "(\\d{4})-(\\d\\d)-(\\d\\d)"
              + "(?:[Tt ](\\d\\d):(\\d\\d)(?::(\\d\\d)(?:[.,](\\d{1,9})\\d*+)?)?"
              + " ?(Z|z|UTC|GMT|[+-]\\d\\d(?::?\\d\\d)?)?)?");

  /** Years that a table can hold in every reader: pandas and others go no further. */
  private static final int LAST_YEAR = 9999;

  private final ZoneId zone;
  private final List<DateTimeFormatter> patterns;
  private final boolean iso;

  /**
   * @param zone of times that name none
   * @param formats {@code iso} or patterns of java.time, tried in this order, iso first
   * @throws IllegalArgumentException where a pattern is none, or leaves the day open
   */
  Times(ZoneId zone, List<String> formats) {
    this.zone = zone;
    this.iso = formats.contains(ISO);
    this.patterns = formats.stream().filter(f -> !f.equals(ISO)).map(Times::formatter).toList();
  }

  /** The moment, to the microsecond; a date is its first moment in the zone. Empty for no time. */
  Optional<Instant> read(String text) {
    String trimmed = text.strip();
    if (iso) {
      Optional<Instant> time = readIso(trimmed);
      if (time.isPresent()) {
        return time;
      }
    }
    return patterns.stream().flatMap(pattern -> readWith(pattern, trimmed).stream()).findFirst();
  }

  private Optional<Instant> readIso(String text) {
    Matcher m = ISO_TIME.matcher(text);
    if (!m.matches()) {
      return Optional.empty();
    }
    try {
      LocalDate day = LocalDate.of(number(m, 1), number(m, 2), number(m, 3));
      if (m.group(4) == null) {
        return held(day.atStartOfDay(zone));
      }
      LocalDateTime time =
          day.atTime(LocalTime.of(number(m, 4), number(m, 5), number(m, 6), nanos(m)));
      String offset = m.group(8);
      return held(time.atZone(offset == null ? zone : offset(offset)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static int number(Matcher m, int group) {
    String digits = m.group(group);
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  private static int nanos(Matcher m) {
    String fraction = m.group(7);
    return fraction == null ? 0 : Integer.parseInt((fraction + "00000000").substring(0, 9));
  }

  private static ZoneOffset offset(String text) {
    return Character.isLetter(text.charAt(0)) ? ZoneOffset.UTC : ZoneOffset.of(text);
  }

  private Optional<Instant> readWith(DateTimeFormatter pattern, String text) {
    try {
      return held(moment(pattern, text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private ZonedDateTime moment(DateTimeFormatter pattern, String text) {
    TemporalAccessor read =
        pattern.parseBest(
            text, ZonedDateTime::from, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
    if (read instanceof ZonedDateTime zoned) {
      return zoned;
    }
    if (read instanceof OffsetDateTime offset) {
      return offset.toZonedDateTime();
    }
    return read instanceof LocalDateTime local
        ? local.atZone(zone)
        : LocalDate.from(read).atStartOfDay(zone);
  }

  private static Optional<Instant> held(ZonedDateTime time) {
    boolean holds = time.getYear() >= 1 && time.getYear() <= LAST_YEAR;
    return holds ? Optional.of(time.toInstant().truncatedTo(ChronoUnit.MICROS)) : Optional.empty();
  }

  private static DateTimeFormatter formatter(String pattern) {
    DateTimeFormatter formatter =
        new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern(pattern)
            // yyyy is the year of an era, which strict reading asks for: ours unless said
            // otherwise.
            .parseDefaulting(ChronoField.ERA, IsoEra.CE.getValue())
            .toFormatter(Locale.ENGLISH)
            .withResolverStyle(ResolverStyle.STRICT);
    ZonedDateTime sample = ZonedDateTime.of(2021, 11, 23, 13, 14, 15, 0, ZoneOffset.UTC);
    try {
      LocalDate.from(formatter.parse(formatter.format(sample)));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("it does not say which day", e);
    }
    return formatter;
  }
}
