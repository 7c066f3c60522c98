package clew.pipeline.extract;

import clew.pipeline.extract.Amounts.Amount;
import clew.pipeline.extract.Currencies.Named;
import clew.pipeline.extract.Magnitudes.Magnitude;
import clew.pipeline.extract.PriceUnits.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds amounts of money. The value is the currency's ISO 4217 letters and the amount with two
 * decimals or more, then the unit of time that it buys: {@code ZAR 1500.00}, {@code USD
 * 200.00/hour}. The region says which dollar is meant.
 */
public final class PriceFinder {
  /** Characters between an amount and its currency: "€: 5", "5,- €". */
  private static final int MOST_BETWEEN = 2;

  /** Longest field that declares a price. Chosen: a line of text. */
  private static final int LONGEST_DECLARED = 400;

  /** Longest text that may be nothing but a price, in UTF-16 units. Chosen. */
  private static final int LONGEST_PRICE_ALONE = 60;

  private static final Pattern PRICE_WORDS =
      Pattern.compile(
          "(?<!\\p{L})(?:price[ds]?|prix|precio|pre[çc]o|preis|prys|prezzo|cena|цена|from|from:|ab|from only|only|now|nur|nu|was|ab|de|desde|da|od|от|за|per|total|sale|our|offer|asking|neg|each|starting at|incl|inkl|vat|tax|mwst|btw|tva|iva|ttc|hors|ex)(?!\\p{L})",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern NOTHING_BEHIND =
      Pattern.compile("[.,]\\s?(?:[-–—]{1,2}|=)|:[-–—](?![()\\p{L}\\d])|/[-=]");

  /** What stands behind nothing but an amount of money: 300,- 300:- 1200/- */
  private static final Pattern MONEY_BEHIND = Pattern.compile("[,:]-{1,2}|/[-=]");

  private static final Pattern CENTS_BEHIND_SIGN =
      Pattern.compile("\\s?(\\d{2})(?!\\d|[.,]\\d|\\s?[€$£]|\\s?%)");
  private static final Pattern CENTS =
      Pattern.compile("\\s?(?:¢|cents?(?!\\p{L})|(p)(?![\\p{L}\\d]))", Pattern.CASE_INSENSITIVE);
  private static final Pattern TO = Pattern.compile("\\s?(?:-|–|—|to|bis|até|до)\\s?(?=\\d)");

  private static final Pattern CUE =
      Pattern.compile(
          "(?:price[ds]?|asking|prix|precio|pre[çc]o|preis|prys|цена|cost|costs|fee|rent|rates?|charge|donation)\\s{0,2}(?:is|of|for)?\\s?[:=-]?\\s{0,2}$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final int CUE_LENGTH = 16;

  /** Words of somebody who sells, behind an amount. */
  private static final Pattern SAYS_PRICE =
      Pattern.compile(
          "\\s(?:obo|ono|o\\.[bn]\\.o|onco|neg|negotiable|vb|vhb|fest ?preis|fast pris)(?!\\p{L})",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern FREE =
      Pattern.compile(
          "(?:free|gratis|kostenlos|gratuit|gr[áa]tis|verniet|бесплатно|0|zu verschenken|for free|free of charge|give ?away)[!.]{0,3}",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** Chosen: "50p" is a price, "1000p" a screen. */
  private static final BigDecimal MOST_CENTS = BigDecimal.valueOf(99);

  private static final double WITH_CURRENCY = .9;
  private static final double SHARED_SIGN = .6;
  private static final double UNKNOWN_CURRENCY = .45;
  private static final double AFTER_CUE = .6;
  private static final double DECLARED = .95;
  private static final double DECLARED_WITHOUT_CURRENCY = .7;

  private final Currencies currencies = new Currencies();
  private final Magnitudes magnitudes = new Magnitudes();
  private final PriceUnits units = new PriceUnits();

  /** One amount and what stands round it; offsets of the readable text. */
  private record Price(int start, int end, BigDecimal amount, @Nullable String sign) {}

  /**
   * The prices of a text, by place.
   *
   * @param region as ISO 3166 letters; null: a dollar is the United States'
   */
  List<Finding> find(String text, @Nullable String region) {
    ReadableText readable = new ReadableText(text);
    List<Finding> found = new ArrayList<>();
    boolean priced = text.length() <= LONGEST_PRICE_ALONE && nothingElse(readable.text(), region);
    int from = 0;
    for (Price price : prices(readable.text(), region, priced)) {
      if (price.amount().signum() > 0) {
        Unit unit = unit(readable.text(), price, from);
        found.add(finding(readable, price, unit, region));
        from = unit == null ? price.end() : Math.max(price.end(), unit.end());
      }
    }
    return found;
  }

  /** What stands before a price speaks of it, unless it is another price's. */
  private @Nullable Unit unit(String text, Price price, int from) {
    Unit before = units.before(text, price.start(), from);
    return before == null ? units.behind(text, price.end()) : before;
  }

  /** Whether a text holds prices, the words for them, and nothing else. */
  private boolean nothingElse(String text, @Nullable String region) {
    StringBuilder rest = new StringBuilder(text);
    List<Price> prices = prices(text, region, true);
    for (int i = prices.size() - 1; i >= 0; i--) {
      rest.replace(
          prices.get(i).start(), Math.max(prices.get(i).end(), prices.get(i).start()), " ");
    }
    boolean named = prices.stream().anyMatch(price -> price.sign() != null);
    return named
        && PRICE_WORDS.matcher(rest).replaceAll(" ").chars().noneMatch(PriceFinder::letter);
  }

  private static boolean letter(int character) {
    return Character.isLetterOrDigit(character);
  }

  private Finding finding(
      ReadableText readable, Price price, @Nullable Unit unit, @Nullable String region) {
    String sign = price.sign();
    String code = sign == null ? currencies.of(region) : currencies.code(sign, region);
    double confidence =
        sign == null ? AFTER_CUE : currencies.shared(sign, region) ? shared(sign) : WITH_CURRENCY;
    int start = unit == null ? price.start() : Math.min(price.start(), unit.start());
    int end = unit == null ? price.end() : Math.max(price.end(), unit.end());
    return new Finding(
        "price",
        value(code, price.amount()) + named(unit),
        readable.start(start),
        readable.end(end),
        List.of(),
        confidence);
  }

  private static String named(@Nullable Unit unit) {
    return unit == null ? "" : "/" + unit.name();
  }

  /**
   * The price that a field made for it declares: the first amount with a currency, or the first
   * amount, which is in the region's. Null if there is no amount.
   */
  @Nullable Finding declared(String raw, @Nullable String region) {
    String field = raw.length() > LONGEST_DECLARED ? raw.substring(0, LONGEST_DECLARED) : raw;
    String text = new ReadableText(field).text();
    List<Price> prices = prices(text, region, true);
    Price best =
        prices.stream()
            .filter(price -> price.sign() != null)
            .findFirst()
            .orElse(prices.isEmpty() ? null : prices.get(0));
    if (best == null) {
      boolean free = FREE.matcher(text.strip()).matches();
      return free ? declared(raw, currencies.of(region), BigDecimal.ZERO.setScale(2), "") : null;
    }
    String sign = best.sign();
    String unit = named(unit(text, best, 0));
    return sign == null
        ? declared(raw, currencies.of(region), best.amount(), unit)
        : new Finding(
            "price",
            value(currencies.code(sign, region), best.amount()) + unit,
            0,
            raw.length(),
            List.of(),
            currencies.shared(sign, region) ? shared(sign) : DECLARED);
  }

  /** A dollar without a region is mostly the United States'; a crown may be anybody's. */
  private static double shared(String sign) {
    return sign.equals("$") || sign.equals("¥") ? SHARED_SIGN : UNKNOWN_CURRENCY;
  }

  private static Finding declared(
      String raw, @Nullable String code, BigDecimal amount, String unit) {
    return new Finding(
        "price", value(code, amount) + unit, 0, raw.length(), List.of(), DECLARED_WITHOUT_CURRENCY);
  }

  private static String value(@Nullable String code, BigDecimal amount) {
    return code == null ? amount.toPlainString() : code + " " + amount.toPlainString();
  }

  /**
   * The amounts of a text.
   *
   * @param priced whether the text is about nothing else: amounts without a currency count, too
   */
  private List<Price> prices(String text, @Nullable String region, boolean priced) {
    List<Price> found = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < text.length(); ) {
      if (!digit(text, i)) {
        i++;
        continue;
      }
      Amount amount = Amounts.read(text, i);
      int end = amount == null ? Amounts.end(text, i) : amount.end();
      Price price = amount == null ? null : price(text, i, amount, region, priced, from);
      if (price != null) {
        found.add(price);
        end = Math.max(end, price.end());
        from = end;
      }
      i = end;
    }
    return ranges(text, found);
  }

  private @Nullable Price price(
      String text, int start, Amount read, @Nullable String region, boolean priced, int from) {
    Named before = before(text, start, from, region, priced);
    Magnitude many = magnitudes.at(text, read.end(), region, before != null);
    BigDecimal amount = pointBefore(text, start, read, before);
    int end = read.end();
    boolean money = many != null && many.money();
    if (many != null) {
      amount = amount.multiply(many.times()).setScale(2, RoundingMode.HALF_EVEN);
      end = many.end();
    } else if (end < text.length() && ".,:/".indexOf(text.charAt(end)) >= 0) {
      Matcher nothing = NOTHING_BEHIND.matcher(text).region(end, text.length());
      if (nothing.lookingAt()) {
        money = MONEY_BEHIND.matcher(nothing.group()).matches();
        end = nothing.end();
      }
    }
    Named after = after(text, end, region, priced);
    if (glued(text, start, end, before, after)) {
      return null;
    }
    if (before != null) {
      return new Price(before.start(), closing(before, after, end), amount, plainer(before, after));
    }
    if (after != null) {
      return followed(text, start, amount, after);
    }
    Price cents = cents(text, start, end, amount, region);
    if (cents != null) {
      return cents;
    }
    Named shared = endOfRange(text, end, region, priced);
    if (shared != null) {
      return new Price(start, end, amount, shared.sign());
    }
    boolean percent = nextIs(text, end, '%');
    return !percent && (priced || money || cued(text, start) || saysPrice(text, end))
        ? new Price(start, end, amount, null)
        : null;
  }

  /** "$.99": nothing but cents. */
  private static BigDecimal pointBefore(
      String text, int start, Amount read, @Nullable Named before) {
    boolean point =
        before != null
            && before.end() == start - 1
            && text.charAt(start - 1) == '.'
            && !Character.isLetter(text.charAt(before.end() - 1))
            && read.end() - start == 2;
    return point ? read.value().movePointLeft(2).setScale(2, RoundingMode.HALF_EVEN) : read.value();
  }

  private static Price followed(String text, int start, BigDecimal amount, Named after) {
    Matcher cents = CENTS_BEHIND_SIGN.matcher(text).region(after.end(), text.length());
    boolean split = amount.stripTrailingZeros().scale() <= 0 && cents.lookingAt();
    return split
        ? new Price(
            start,
            cents.end(),
            amount.setScale(2, RoundingMode.HALF_EVEN).add(new BigDecimal("0." + cents.group(1))),
            after.sign())
        : new Price(start, after.end(), amount, after.sign());
  }

  /** "99¢", "50 cents", "50p" in Britain: hundredths of what the region pays in. */
  private @Nullable Price cents(
      String text, int start, int end, BigDecimal amount, @Nullable String region) {
    boolean whole = amount.stripTrailingZeros().scale() <= 0;
    Matcher cents = CENTS.matcher(text).region(end, text.length());
    if (!whole || amount.compareTo(MOST_CENTS) > 0 || !cents.lookingAt()) {
      return null;
    }
    if (cents.group(1) != null && !"GBP".equals(currencies.of(region))) {
      return null;
    }
    return new Price(
        start, cents.end(), amount.movePointLeft(2).setScale(2, RoundingMode.HALF_EVEN), null);
  }

  private static boolean saysPrice(String text, int end) {
    return end < text.length()
        && text.charAt(end) == ' '
        && SAYS_PRICE.matcher(text).region(end, text.length()).lookingAt();
  }

  /** "100-200 $": the first amount is in the second one's currency. */
  private @Nullable Named endOfRange(
      String text, int end, @Nullable String region, boolean priced) {
    Matcher to = TO.matcher(text).region(end, text.length());
    Amount other = end < text.length() && to.lookingAt() ? Amounts.read(text, to.end()) : null;
    return other == null ? null : after(text, other.end(), region, priced);
  }

  /** "$5 CAD": letters behind say which dollar it is. */
  private static String plainer(Named before, @Nullable Named after) {
    boolean more =
        after != null
            && before.sign().endsWith("$")
            && after.sign().length() == 3
            && after.sign().chars().allMatch(Character::isLetter);
    return more && after != null ? after.sign() : before.sign();
  }

  private static int closing(Named before, @Nullable Named after, int end) {
    return after != null && !plainer(before, after).equals(before.sign()) ? after.end() : end;
  }

  private @Nullable Named before(
      String text, int start, int from, @Nullable String region, boolean priced) {
    int end = start;
    while (end > from && start - end < MOST_BETWEEN && between(text.charAt(end - 1))) {
      end--;
    }
    Named named = currencies.endingAt(text, end, region, priced);
    return named == null || named.start() < from ? null : named;
  }

  private @Nullable Named after(String text, int end, @Nullable String region, boolean priced) {
    int start = end;
    while (start < text.length()
        && start - end < MOST_BETWEEN
        && Amounts.space(text.charAt(start))) {
      start++;
    }
    Named named = currencies.startingAt(text, start, region, priced);
    // "5 $ 6": the sign belongs to what follows it without a space
    boolean next =
        named != null
            && start > end
            && named.end() < text.length()
            && digit(text, named.end())
            && !CENTS_BEHIND_SIGN.matcher(text).region(named.end(), text.length()).lookingAt();
    return next ? null : named;
  }

  private static boolean between(char character) {
    return Amounts.space(character) || character == ':' || character == '.' || character == '-';
  }

  /** A letter or a further number stuck to an amount makes a name of it: R2D2, 26er, 700x38c. */
  private static boolean glued(
      String text, int start, int end, @Nullable Named before, @Nullable Named after) {
    boolean left = before == null && start > 0 && Character.isLetter(text.charAt(start - 1));
    boolean right =
        after == null
            && end < text.length()
            && Character.isLetter(text.charAt(end))
            && (before == null || end - start < 3);
    boolean partOfNumber =
        before == null
            && start > 1
            && "-/:".indexOf(text.charAt(start - 1)) >= 0
            && digit(text, start - 2)
            && after == null;
    return left || right || partOfNumber;
  }

  private static boolean cued(String text, int start) {
    int last = start - 1;
    while (last >= 0 && start - last <= 2 && Amounts.space(text.charAt(last))) {
      last--;
    }
    boolean may =
        last >= 0
            && (Character.isLetter(text.charAt(last)) || ":=-".indexOf(text.charAt(last)) >= 0);
    return may && CUE.matcher(text.substring(Math.max(0, start - CUE_LENGTH), start)).find();
  }

  private static boolean nextIs(String text, int at, char sign) {
    return (at < text.length() && text.charAt(at) == sign)
        || (at + 1 < text.length() && text.charAt(at) == ' ' && text.charAt(at + 1) == sign);
  }

  /** "$100-200": the second amount is in the first one's currency. */
  private static List<Price> ranges(String text, List<Price> found) {
    List<Price> all = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      Price price = found.get(i);
      all.add(price);
      Matcher to = TO.matcher(text).region(price.end(), text.length());
      boolean last = i + 1 == found.size() || found.get(i + 1).start() > price.end() + 3;
      Amount other =
          price.sign() != null && last && to.lookingAt() ? Amounts.read(text, to.end()) : null;
      boolean plain =
          other != null
              && (other.end() == text.length()
                  || !Character.isLetterOrDigit(text.charAt(other.end())))
              && other.value().compareTo(price.amount()) > 0;
      if (other != null && plain) {
        all.add(new Price(to.end(), other.end(), other.value(), price.sign()));
      }
    }
    return all;
  }

  private static boolean digit(String text, int i) {
    return text.charAt(i) >= '0' && text.charAt(i) <= '9';
  }
}
