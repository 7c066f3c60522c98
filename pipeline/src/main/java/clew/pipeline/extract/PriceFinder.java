package clew.pipeline.extract;

import clew.pipeline.extract.Amounts.Amount;
import clew.pipeline.extract.Currencies.Named;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

  private static final Pattern NOTHING_BEHIND = Pattern.compile("[.,]\\s?(?:[-–—]{1,2}|=)");
  private static final Pattern CENTS_BEHIND_SIGN =
      Pattern.compile("\\s?(\\d{2})(?![\\d.,]|\\s?[€$£]|\\s?%)");
  private static final Pattern THOUSANDS = Pattern.compile("\\s?[kK](?![\\p{L}\\d])");
  private static final Pattern MILLIONS =
      Pattern.compile("\\s?(?:millions?|mln|mio)(?!\\p{L})", Pattern.CASE_INSENSITIVE);
  private static final Pattern TO = Pattern.compile("\\s?(?:-|–|—|to|bis|até|до)\\s?(?=\\d)");

  private static final String UNIT =
      "(half (?:an )?hou?r|1/2 ?ho?u?r|hh|30 ?min(?:ute)?s?|15 ?min(?:ute)?s?|qv|hours?|hrs?|h|horas?|heures?|stunden?|std|uur|час"
          + "|nights?|noches?|nuits?|noites?|nacht|nag|days?|d[ií]as?|jours?|tage?|dag|wee?ks?|wk|semanas?|semaines?|woche"
          + "|months?|mo|mth|m[eê]s(?:es)?|mois|monat|maand|years?|yrs?|pa|annum|a[nñ]os?|jahr|jaar)";
  private static final Pattern PER =
      Pattern.compile(
          "\\s{0,2}(?:(?:/|per|an|a|p/|por|par|pro|je|for|la|al|le|an?)\\s{0,2}(?:(?:1|one|an?)\\s)?)"
              + UNIT
              + "(?![\\p{L}\\d])|\\s{0,2}(hh|hrs?|hours?|half hour|qv|p/?h|p/?m|pcm|p/?w|p/?d)(?![\\p{L}\\d])",
          Pattern.CASE_INSENSITIVE);

  /** The first letters of a unit, and what it is called. Longer ones go first. */
  private static final Map<String, String> SHORT_UNITS =
      Map.of(
          "ph",
          "hour",
          "pm",
          "month",
          "pcm",
          "month",
          "pw",
          "week",
          "pd",
          "day",
          "hh",
          "half hour",
          "qv",
          "15 min");

  private static final Pattern CUE =
      Pattern.compile(
          "(?:price[ds]?|asking|prix|precio|pre[çc]o|preis|prys|цена|cost|costs|fee|rent)\\s{0,2}(?:is|of|for)?\\s?[:=-]?\\s{0,2}$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final int CUE_LENGTH = 16;

  private static final Pattern FREE =
      Pattern.compile(
          "(?:free|gratis|kostenlos|gratuit|gr[áa]tis|verniet|бесплатно|0|zu verschenken|for free|free of charge|give ?away)[!.]{0,3}",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

  private static final double WITH_CURRENCY = .9;
  private static final double SHARED_SIGN = .6;
  private static final double UNKNOWN_CURRENCY = .45;
  private static final double AFTER_CUE = .6;
  private static final double DECLARED = .95;
  private static final double DECLARED_WITHOUT_CURRENCY = .7;

  private final Currencies currencies = new Currencies();

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
    for (Price price : prices(readable.text(), region, priced)) {
      Finding finding = finding(readable, price, region);
      if (finding != null) {
        found.add(finding);
      }
    }
    return found;
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

  private @Nullable Finding finding(ReadableText readable, Price price, @Nullable String region) {
    if (price.amount().signum() <= 0) {
      return null;
    }
    String sign = price.sign();
    String code = sign == null ? currencies.of(region) : currencies.code(sign, region);
    double confidence =
        sign == null ? AFTER_CUE : currencies.shared(sign, region) ? shared(sign) : WITH_CURRENCY;
    Matcher per = PER.matcher(readable.text()).region(price.end(), readable.text().length());
    boolean timed = per.lookingAt();
    int end = timed ? per.end() : price.end();
    return new Finding(
        "price",
        value(code, price.amount()) + (timed ? "/" + unit(per) : ""),
        readable.start(price.start()),
        readable.end(end),
        List.of(),
        confidence);
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
    Matcher per = PER.matcher(text).region(best.end(), text.length());
    String unit = per.lookingAt() ? "/" + unit(per) : "";
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
    BigDecimal amount = read.value();
    int end = read.end();
    Matcher many = THOUSANDS.matcher(text).region(end, text.length());
    Matcher millions = MILLIONS.matcher(text).region(end, text.length());
    Matcher nothing = NOTHING_BEHIND.matcher(text).region(end, text.length());
    if (many.lookingAt()) {
      amount = amount.multiply(THOUSAND).setScale(2);
      end = many.end();
    } else if (millions.lookingAt()) {
      amount = amount.multiply(MILLION).setScale(2);
      end = millions.end();
    } else if (nothing.lookingAt()) {
      end = nothing.end();
    }
    Named before = before(text, start, from, region, priced);
    Named after = after(text, end, region, priced);
    if (glued(text, start, end, before, after)) {
      return null;
    }
    if (before != null) {
      return new Price(before.start(), closing(before, after, end), amount, plainer(before, after));
    }
    if (after != null) {
      Matcher cents = CENTS_BEHIND_SIGN.matcher(text).region(after.end(), text.length());
      boolean split = amount.stripTrailingZeros().scale() <= 0 && cents.lookingAt();
      return split
          ? new Price(
              start,
              cents.end(),
              amount.setScale(2).add(new BigDecimal("0." + cents.group(1))),
              after.sign())
          : new Price(start, after.end(), amount, after.sign());
    }
    Named shared = endOfRange(text, end, region, priced);
    if (shared != null) {
      return new Price(start, end, amount, shared.sign());
    }
    boolean percent = nextIs(text, end, '%');
    return !percent && (priced || cued(text, start)) ? new Price(start, end, amount, null) : null;
  }

  /** "100-200 $": the first amount is in the second one's currency. */
  private @Nullable Named endOfRange(
      String text, int end, @Nullable String region, boolean priced) {
    Matcher to = TO.matcher(text).region(end, text.length());
    Amount other = to.lookingAt() ? Amounts.read(text, to.end()) : null;
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
    return CUE.matcher(text.substring(Math.max(0, start - CUE_LENGTH), start)).find();
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

  private static String unit(Matcher per) {
    String written = per.group(1) == null ? per.group(2) : per.group(1);
    String unit = written.toLowerCase(Locale.ROOT).replace("/", "");
    String known = SHORT_UNITS.get(unit);
    if (known != null) {
      return known;
    }
    if (unit.startsWith("half") || unit.startsWith("30") || unit.startsWith("12")) {
      return "half hour";
    }
    if (unit.startsWith("15")) {
      return "15 min";
    }
    return switch (unit.charAt(0)) {
      case 'h', 'u', 'ч' -> "hour";
      case 'n' -> "night";
      case 'd', 't' -> "day";
      case 'w' -> "week";
      case 's' -> unit.startsWith("st") ? "hour" : "week";
      case 'j' -> unit.startsWith("jou") ? "day" : "year";
      case 'm' -> "month";
      default -> "year";
    };
  }
}
