package clew.pipeline.extract;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What begins with digits and is no part of a phone number: prices, dates, times of day,
 * coordinates. Looked for where figures begin only; every repeat is bounded.
 */
final class NumberTraps {
  private static final String DAY = "(?:0?[1-9]|[12]\\d|3[01])";

  /** Of an address on the internet: 0 to 255, no nought before. */
  private static final String OCTET = "(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";

  /** A further group makes a number of what looks like a date: 06.12.11.10.09. */
  private static final Pattern TRAP =
      Pattern.compile(
          "(?:19|20)\\d{2}([-/.])"
              + DAY
              + "\\1"
              + DAY
              + "(?!\\d|[-/.]\\d)"
              + "|"
              + DAY
              + "([-/.])"
              + DAY
              + "\\2(?:19|20)?\\d{2}(?!\\d|[-/.]\\d)"
              + "|(?:[01]?\\d|2[0-4])[:h][0-5]\\d(?::[0-5]\\d)?(?![\\d:])"
              + "|\\d{1,3}\\.\\d{4,8},\\s{0,2}-?\\d{1,3}\\.\\d{4,8}(?!\\d|\\.\\d)"
              + "|(?:"
              + OCTET
              + "\\.){3}"
              + OCTET
              + "(?![\\d-]|\\.\\d)"
              + "|24\\s?[/-]\\s?7(?!\\d|[-/.]\\d)|(?:1/2|1/3|1/4|2/3|3/4)(?![\\d/.-])"
              + "|[4-6]['’]\\s?\\d{1,2}(?:\"|''|”|’’)?(?![\\d'])"
              + "|\\d{1,7}(?:[.,]\\d{2})?\\s?"
              + "(?:[€£]|(?i:rand|dollars?|euros?|eur|usd|zar|pounds)\\b)(?!\\d)");

  /** What is followed by a short number of its own. */
  private static final Set<String> NUMBERED =
      Set.of("age", "aged", "zip", "unit", "suite", "apt", "room", "size", "hwy", "po", "box");

  private static final int LONGEST_NUMBERED_WORD = 5;
  private static final int LONGEST_NUMBERED = 5;

  /** Letters and figures without a break that are hexadecimal: hashes and addresses. */
  private static final int SHORTEST_HEXADECIMAL = 20;

  private static final Set<String> CURRENCIES = Set.of("r", "zar", "usd", "eur", "gbp", "rs");
  private static final int LONGEST_CURRENCY = 3;

  /** Chosen: more digits without a break are a number even after the letter R. */
  private static final int LONGEST_PRICE = 8;

  private final String text;
  private final Matcher matcher;

  NumberTraps(String text) {
    this.text = text;
    this.matcher = TRAP.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
  }

  /** Where the trap that begins at a digit ends; the same place if there is none. */
  int endAt(int start) {
    if (text.charAt(start) > '9' || joinedToDigitsBefore(start)) {
      return start;
    }
    int price = endOfPrice(start);
    if (price > start) {
      return price;
    }
    int other = Math.max(endOfNumbered(start), endOfHexadecimal(start));
    if (other > start) {
      return other;
    }
    return matcher.region(start, text.length()).lookingAt() ? matcher.end() : start;
  }

  private boolean joinedToDigitsBefore(int start) {
    if (start == 0) {
      return false;
    }
    char before = text.charAt(start - 1);
    boolean separator =
        before == '\'' || before == '-' || before == '/' || before == '.' || before == ':';
    return separator && start > 1 && Character.isDigit(text.charAt(start - 2));
  }

  /** "age 24", "zip 60607": short, and nothing stuck to it. */
  private int endOfNumbered(int start) {
    int end = start;
    while (end < text.length() && end - start <= LONGEST_NUMBERED && asciiDigit(text.charAt(end))) {
      end++;
    }
    boolean alone = end == text.length() || Character.isWhitespace(text.charAt(end));
    int i = start - 1;
    if (!alone || end - start > LONGEST_NUMBERED || i < 0 || text.charAt(i) != ' ') {
      return start;
    }
    int last = i;
    while (i > 0 && last - i <= LONGEST_NUMBERED_WORD && Character.isLetter(text.charAt(i - 1))) {
      i--;
    }
    return NUMBERED.contains(text.substring(i, last).toLowerCase(Locale.ROOT)) ? end : start;
  }

  private int endOfHexadecimal(int start) {
    boolean letters = start > 0 && hexadecimalLetter(text.charAt(start - 1));
    int end = start;
    while (end < text.length()
        && (asciiDigit(text.charAt(end)) || hexadecimalLetter(text.charAt(end)))) {
      letters |= !asciiDigit(text.charAt(end));
      end++;
    }
    return letters && end - start >= SHORTEST_HEXADECIMAL ? end : start;
  }

  private static boolean hexadecimalLetter(char character) {
    return (character >= 'a' && character <= 'f')
        || (character >= 'A' && character <= 'F')
        || character == 'x';
  }

  private int endOfPrice(int start) {
    if (!currencyBefore(start)) {
      return start;
    }
    int end = start;
    while (end < text.length() && end - start <= LONGEST_PRICE && asciiDigit(text.charAt(end))) {
      end++;
    }
    return end - start <= LONGEST_PRICE ? end : start;
  }

  private boolean currencyBefore(int start) {
    int i = start - 1;
    if (i >= 0 && text.charAt(i) == ' ') {
      i--;
    }
    if (i >= 0 && "$€£¥₹".indexOf(text.charAt(i)) >= 0) {
      return true;
    }
    int end = i + 1;
    while (i >= 0 && end - i <= LONGEST_CURRENCY + 1 && Character.isLetter(text.charAt(i))) {
      i--;
    }
    return CURRENCIES.contains(text.substring(i + 1, end).toLowerCase(Locale.ROOT));
  }

  private static boolean asciiDigit(char character) {
    return character >= '0' && character <= '9';
  }
}
