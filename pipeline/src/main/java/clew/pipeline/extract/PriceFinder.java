package clew.pipeline.extract;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds amounts with a currency. The value is the currency's ISO 4217 letters and the amount with
 * two decimals: {@code ZAR 1500.00}. The region says which dollar is meant; an amount of an unknown
 * one is left out.
 */
public final class PriceFinder {
  private static final String AMOUNT = "\\d{1,3}(?:[ ,.\u00a0]\\d{3}(?!\\d)){1,3}+|\\d{1,9}+";
  private static final Pattern PRICE =
      Pattern.compile(
          "(R\\$|US\\$|[$€£¥₹₽]|(?<![\\p{L}\\d])(?:R|ZAR|USD|EUR|GBP))\\s?("
              + AMOUNT
              + ")([.,]\\d{2})?(k)?(?![\\d\\p{L}])"
              + "|(?<![\\d.,])("
              + AMOUNT
              + ")([.,]\\d{2})?\\s?(€|£|rand|euros?|dollars?|zar|usd|eur|gbp)(?!\\p{L})",
          Pattern.CASE_INSENSITIVE);

  private static final Map<String, String> CURRENCIES =
      Map.ofEntries(
          Map.entry("R$", "BRL"),
          Map.entry("US$", "USD"),
          Map.entry("€", "EUR"),
          Map.entry("£", "GBP"),
          Map.entry("₹", "INR"),
          Map.entry("₽", "RUB"),
          Map.entry("ZAR", "ZAR"),
          Map.entry("RAND", "ZAR"),
          Map.entry("USD", "USD"),
          Map.entry("EUR", "EUR"),
          Map.entry("EURO", "EUR"),
          Map.entry("EUROS", "EUR"),
          Map.entry("GBP", "GBP"));

  /** What a dollar, an R or a ¥ is, by region. */
  private static final Map<String, String> BY_REGION =
      Map.ofEntries(
          Map.entry("$US", "USD"),
          Map.entry("$CA", "CAD"),
          Map.entry("$AU", "AUD"),
          Map.entry("$NZ", "NZD"),
          Map.entry("$MX", "MXN"),
          Map.entry("$SG", "SGD"),
          Map.entry("$HK", "HKD"),
          Map.entry("RZA", "ZAR"),
          Map.entry("¥JP", "JPY"),
          Map.entry("¥CN", "CNY"),
          Map.entry("DOLLARUS", "USD"),
          Map.entry("DOLLARCA", "CAD"),
          Map.entry("DOLLARAU", "AUD"),
          Map.entry("DOLLARNZ", "NZD"));

  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
  private static final double WITH_CURRENCY = .9;

  List<Finding> find(String text, @Nullable String region) {
    List<Finding> found = new ArrayList<>();
    for (Matcher match = PRICE.matcher(text); match.find(); ) {
      boolean before = match.group(1) != null;
      String currency = currency(before ? match.group(1) : match.group(7), region);
      BigDecimal amount =
          amount(match.group(before ? 2 : 5), match.group(before ? 3 : 6), match.group(4) != null);
      if (currency != null && amount.signum() > 0) {
        String value = currency + " " + amount.toPlainString();
        found.add(
            new Finding("price", value, match.start(), match.end(), List.of(), WITH_CURRENCY));
      }
    }
    return found;
  }

  private static @Nullable String currency(String written, @Nullable String region) {
    String sign = written.toUpperCase(Locale.ROOT);
    String known = CURRENCIES.get(sign);
    if (known != null || region == null) {
      return known;
    }
    String one = sign.endsWith("DOLLARS") ? "DOLLAR" : sign;
    return BY_REGION.get(one + region.toUpperCase(Locale.ROOT));
  }

  private static BigDecimal amount(String whole, @Nullable String cents, boolean thousands) {
    String digits = whole.replaceAll("[^0-9]", "");
    BigDecimal amount = new BigDecimal(cents == null ? digits : digits + "." + cents.substring(1));
    return (thousands ? amount.multiply(THOUSAND) : amount).setScale(2, RoundingMode.HALF_UP);
  }
}
