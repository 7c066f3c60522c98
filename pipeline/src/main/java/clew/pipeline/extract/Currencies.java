package clew.pipeline.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which currency a sign or word beside an amount names, by {@code currencies.txt}. */
final class Currencies {
  /** Words of other meaning, which name a currency only where it is the region's own. */
  private static final Set<String> ALSO_WORDS =
      Set.of("POUND", "POUNDS", "REAL", "SUM", "WON", "BIRR", "EACH");

  private static final int SHORT_WORD = 3;

  /** Letters that stand for other things than money abroad: 50p, 5K. */
  private static final Set<String> AT_HOME = Set.of("P", "N", "K");

  /** Where a sign stands that names a currency. */
  record Named(String sign, int start, int end) {}

  private final Map<String, List<String>> anywhere = new HashMap<>();
  private final Map<String, List<String>> inPrices = new HashMap<>();
  private final BitSet firsts = new BitSet();
  private final BitSet lasts = new BitSet();
  private final int longest;

  Currencies() {
    for (String line : RuleFiles.lines("currencies.txt")) {
      String[] parts = line.split("\t", -1);
      learn(anywhere, parts[0], parts[1]);
      learn(inPrices, parts[0], parts[1] + " " + (parts.length > 2 ? parts[2] : ""));
    }
    longest = inPrices.keySet().stream().mapToInt(String::length).max().orElse(0);
    for (String sign : inPrices.keySet()) {
      firsts.set(sign.charAt(0));
      lasts.set(sign.charAt(sign.length() - 1));
    }
  }

  private static void learn(Map<String, List<String>> signs, String code, String written) {
    for (String sign : written.trim().split("\\s+", -1)) {
      if (!sign.isEmpty()) {
        signs.computeIfAbsent(sign, key -> new ArrayList<>()).add(code);
      }
    }
  }

  /** The longest sign that ends at a place. */
  @Nullable Named endingAt(String text, int end, @Nullable String region, boolean priced) {
    if (end == 0 || !lasts.get(Character.toUpperCase(text.charAt(end - 1)))) {
      return null;
    }
    for (int length = Math.min(longest, end); length > 0; length--) {
      int start = end - length;
      boolean whole = start == 0 || !joined(text.charAt(start - 1), text.charAt(start));
      if (whole && known(text.substring(start, end), region, priced)) {
        return new Named(text.substring(start, end), start, end);
      }
    }
    return null;
  }

  /** The longest sign that begins at a place. */
  @Nullable Named startingAt(String text, int start, @Nullable String region, boolean priced) {
    if (start == text.length() || !firsts.get(Character.toUpperCase(text.charAt(start)))) {
      return null;
    }
    for (int length = Math.min(longest, text.length() - start); length > 0; length--) {
      int end = start + length;
      boolean whole = end == text.length() || !joined(text.charAt(end - 1), text.charAt(end));
      if (whole && known(text.substring(start, end), region, priced)) {
        return new Named(text.substring(start, end), start, end);
      }
    }
    return null;
  }

  private static boolean joined(char left, char right) {
    return Character.isLetter(left) && Character.isLetter(right);
  }

  private boolean known(String written, @Nullable String region, boolean priced) {
    String sign = written.toUpperCase(Locale.ROOT);
    if (priced && !AT_HOME.contains(sign)) {
      return inPrices.containsKey(sign);
    }
    List<String> codes = anywhere.get(sign);
    if (codes == null) {
      return false;
    }
    boolean letters = sign.chars().allMatch(c -> (c >= 'A' && c <= 'Z') || c == '.');
    if (!letters || codes.contains(of(region))) {
      return true;
    }
    boolean code = sign.length() == SHORT_WORD && codes.contains(sign);
    return code ? written.equals(sign) : sign.length() > SHORT_WORD && !ALSO_WORDS.contains(sign);
  }

  /**
   * The ISO 4217 letters of a sign that was found.
   *
   * @param region decides between currencies that share the sign
   */
  String code(String written, @Nullable String region) {
    List<String> codes = codes(written);
    String own = of(region);
    return own != null && codes.contains(own) ? own : codes.get(0);
  }

  /** Whether the sign leaves open which of several currencies is meant. */
  boolean shared(String written, @Nullable String region) {
    List<String> codes = codes(written);
    return codes.size() > 1 && !codes.contains(of(region));
  }

  private List<String> codes(String written) {
    String sign = written.toUpperCase(Locale.ROOT);
    List<String> codes = anywhere.get(sign);
    return codes == null ? inPrices.getOrDefault(sign, List.of()) : codes;
  }

  /** The currency of a region; null where there is none. */
  @Nullable String of(@Nullable String region) {
    if (region == null || region.length() != 2) {
      return null;
    }
    try {
      Currency currency = Currency.getInstance(new Locale("", region.toUpperCase(Locale.ROOT)));
      return currency == null ? null : currency.getCurrencyCode();
    } catch (IllegalArgumentException e) {
      return null; // what Java says of letters that are no country
    }
  }
}
