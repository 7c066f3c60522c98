package clew.pipeline.ingest;

import java.util.regex.Pattern;

/**
 * What a value of a table looks like, to tell a guess of a dialect from a wrong one and a column
 * from another. All expressions have bounded repeats and see short values only.
 */
enum ValueKind {
  EMPTY,
  NUMBER,
  MONEY,
  DATE,
  TIME,
  DATE_TIME,
  URL,
  EMAIL,
  PHONE,
  HASH,
  /** Letters and digits in one piece, such as an article's number. */
  CODE,
  TEXT,
  /** None of these: often two values that are really one, or one that is really two. */
  UNKNOWN;

  /** Longer values are none of the kinds with a form. Chosen. */
  private static final int LONGEST_WITH_FORM = 80;

  private static final String DIGITS = "\\d{1,15}(?:[ ,.']\\d{3}){0,5}(?:[.,]\\d{1,10})?";
  private static final String CURRENCY = "(?:[$€£¥₹]|[A-Z]{1,3}\\$?|AU\\$|kr|zł)";
  private static final String DAY =
      "(?:\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}|\\d{1,2}[-/.]\\d{1,2}[-/.](?:\\d{4}|\\d{2})"
          + "|\\d{1,2}\\.? \\p{L}{3,9}\\.?,? \\d{4}|\\p{L}{3,9}\\.? \\d{1,2},? \\d{4})";
  private static final String CLOCK =
      "\\d{1,2}:\\d{2}(?::\\d{2}(?:[.,]\\d{1,9})?)?(?: ?[AaPp][Mm])?";
  private static final Pattern NUMBERS =
      Pattern.compile("[+-]?" + DIGITS + "(?:[eE][+-]?\\d{1,3})?%?");
  private static final Pattern MONEYS =
      Pattern.compile(CURRENCY + " ?-?" + DIGITS + "|-?" + DIGITS + " ?" + CURRENCY);
  private static final Pattern DATES = Pattern.compile(DAY);
  private static final Pattern TIMES = Pattern.compile(CLOCK);
  private static final Pattern DATE_TIMES =
      Pattern.compile(DAY + "(?:[Tt]|,? {1,2})" + CLOCK + " ?(?:Z|UTC|GMT|[+-]\\d{2}:?\\d{0,2})?");
  private static final Pattern EMAILS =
      Pattern.compile("[\\w.+-]{1,40}@[\\w-]{1,30}(?:\\.[\\w-]{1,20}){1,4}");
  private static final Pattern PHONES = Pattern.compile("[+(]?\\d[\\d ()./-]{5,22}\\d");
  private static final Pattern HASHES =
      Pattern.compile("[0-9a-fA-F]{16}|[0-9a-fA-F]{32}|[0-9a-fA-F]{40}|[0-9a-fA-F]{64}");
  private static final Pattern CODES =
      Pattern.compile(
          "(?=[^0-9]{0,20}\\d)\\p{L}[\\p{L}\\d_-]{0,20}|\\d[\\d_-]{0,20}\\p{L}[\\w-]{0,20}");

  /** Fewest and most digits of a phone number (ITU-T E.164 has 15 at most). */
  private static final int FEWEST_DIGITS = 7;

  private static final int MOST_DIGITS = 15;

  /** What a value is; blanks round it do not count. */
  static ValueKind of(String value) {
    String text = value.strip();
    if (text.isEmpty()) {
      return EMPTY;
    }
    if (text.startsWith("http://") || text.startsWith("https://") || text.startsWith("www.")) {
      return text.indexOf(' ') < 0 ? URL : TEXT;
    }
    return text.length() > LONGEST_WITH_FORM ? textOrUnknown(text) : withForm(text);
  }

  /** Whether most other values are told from it by their form alone. */
  boolean hasForm() {
    return this != EMPTY && this != TEXT && this != UNKNOWN;
  }

  private static ValueKind withForm(String text) {
    if (HASHES.matcher(text).matches()) {
      return HASH;
    }
    if (NUMBERS.matcher(text).matches()) {
      return text.length() > 9 && text.charAt(0) == '+' ? PHONE : NUMBER;
    }
    if (TIMES.matcher(text).matches()) {
      return TIME;
    }
    if (DATES.matcher(text).matches()) {
      return DATE;
    }
    if (DATE_TIMES.matcher(text).matches()) {
      return DATE_TIME;
    }
    if (MONEYS.matcher(text).matches()) {
      return MONEY;
    }
    if (EMAILS.matcher(text).matches()) {
      return EMAIL;
    }
    if (PHONES.matcher(text).matches() && hasDigitsOfPhone(text)) {
      return PHONE;
    }
    return CODES.matcher(text).matches() ? CODE : textOrUnknown(text);
  }

  private static boolean hasDigitsOfPhone(String text) {
    long digits = text.chars().filter(Character::isDigit).count();
    return digits >= FEWEST_DIGITS && digits <= MOST_DIGITS;
  }

  /** A text begins with a letter and holds no double quote: quoted values are not asked. */
  private static ValueKind textOrUnknown(String text) {
    int first = text.codePointAt(0);
    boolean begins =
        Character.isLetter(first) || Character.getType(first) == Character.OTHER_SYMBOL;
    return begins && text.indexOf('"') < 0 ? TEXT : UNKNOWN;
  }
}
