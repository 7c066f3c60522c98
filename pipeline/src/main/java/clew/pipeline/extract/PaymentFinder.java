package clew.pipeline.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds where money is to be sent: Bitcoin and Ethereum addresses with a right checksum, cashtags,
 * and names at PayPal, Cash App, Venmo and the like. The value is {@code service:name}.
 */
public final class PaymentFinder {
  private static final Pattern WALLET =
      Pattern.compile(
          "(?<![A-Za-z0-9])(?:"
              + "(0[xX])([0-9a-fA-F]{40})"
              + "|((?:bc1|BC1)[02-9ac-hj-np-zAC-HJ-NP-Z]{11,71}+)"
              + "|([13][1-9A-HJ-NP-Za-km-z]{25,34}+)"
              + ")(?![A-Za-z0-9])");

  /** A dollar sign and a name that begins with a letter: Cash App allows 20 characters. */
  private static final Pattern CASHTAG =
      Pattern.compile("(?<![\\p{L}\\p{N}$])\\$([A-Za-z][A-Za-z0-9_-]{0,19}+)(?![\\p{L}\\p{N}$])");

  private static final Pattern CASH_APP =
      Pattern.compile("cash ?-?(?:app|tag|me)", Pattern.CASE_INSENSITIVE);

  private static final Pattern NAMED =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])(venmo|cash ?app|cashtag|paypal)"
              + "(?:\\s{0,2}(?:me|is|to|id|handle|user|name|:|=|-)){0,2}+\\s{0,2}"
              + "([@$])([A-Za-z][A-Za-z0-9_-]{1,29}+)(?!\\.?[\\p{L}\\p{N}@])",
          Pattern.CASE_INSENSITIVE);

  /** Written in the sign's place: amounts in words, and the names of dollars. */
  private static final Set<String> NO_NAMES =
      Set.of(
          "usd", "aud", "cad", "nzd", "us", "au", "each", "cash", "money", "only", "neg", "obo",
          "ea");

  /** Hosts of services, and what stands before the name in their paths. */
  private static final Map<String, Service> HOSTS =
      Map.ofEntries(
          Map.entry("paypal.me", new Service("paypal", "")),
          Map.entry("paypal.com", new Service("paypal", "paypalme")),
          Map.entry("cash.app", new Service("cashapp", "")),
          Map.entry("cash.me", new Service("cashapp", "")),
          Map.entry("venmo.com", new Service("venmo", "")),
          Map.entry("account.venmo.com", new Service("venmo", "u")),
          Map.entry("revolut.me", new Service("revolut", "")),
          Map.entry("monzo.me", new Service("monzo", "")),
          Map.entry("wise.com", new Service("wise", "pay")));

  private static final Pattern NAME = Pattern.compile("[$@]?([a-z0-9][a-z0-9_.-]{1,39}+)");

  private static final double CHECKED = .98;

  /** Forty hexadecimal digits without a checksum after 0x are hardly anything else. */
  private static final double UNCHECKED = .85;

  private static final double ADDRESS = .95;
  private static final double AFTER_CUE = .9;
  private static final double CASHTAG_ALONE = .6;

  /** How far from a cashtag the service is named, in UTF-16 units. Chosen. */
  private static final int CUE_DISTANCE = 40;

  /** Chosen: shorter ones are amounts in words. */
  private static final int SHORTEST_ALONE = 4;

  /** The shortest address is bc1 and eleven characters. */
  private static final int SHORTEST_WALLET = 14;

  private record Service(String name, String before) {}

  private final Set<String> common = RuleFiles.words("common-words.txt");

  /** Addresses of wallets, by place. */
  List<Finding> wallets(String text) {
    return longRun(text) ? searchWallets(text) : List.of();
  }

  /** A wallet's address is one long run of letters and figures. */
  private static boolean longRun(String text) {
    int run = 0;
    for (int i = 0; i < text.length() && run < SHORTEST_WALLET; i++) {
      char character = text.charAt(i);
      boolean goesOn =
          (character >= '0' && character <= '9')
              || (character >= 'a' && character <= 'z')
              || (character >= 'A' && character <= 'Z');
      run = goesOn ? run + 1 : 0;
    }
    return run == SHORTEST_WALLET;
  }

  /** The same without looking first for a long run. */
  List<Finding> searchWallets(String text) {
    List<Finding> found = new ArrayList<>();
    for (Matcher match = WALLET.matcher(text); match.find(); ) {
      Finding finding = wallet(match);
      if (finding != null) {
        found.add(finding);
      }
    }
    return found;
  }

  private static @Nullable Finding wallet(Matcher match) {
    if (match.group(2) != null) {
      String digits = match.group(2);
      String lower = digits.toLowerCase(Locale.ROOT);
      double confidence =
          digits.equals(lower) || digits.equals(digits.toUpperCase(Locale.ROOT))
              ? UNCHECKED
              : CHECKED;
      return WalletChecks.ethereum(digits) ? found(match, "ethereum:0x" + lower, confidence) : null;
    }
    String witness = match.group(3);
    if (witness != null) {
      String lower = witness.toLowerCase(Locale.ROOT);
      boolean oneCase = witness.equals(lower) || witness.equals(witness.toUpperCase(Locale.ROOT));
      return oneCase && WalletChecks.bech32(lower)
          ? found(match, "bitcoin:" + lower, CHECKED)
          : null;
    }
    String address = match.group(4);
    return WalletChecks.base58(address) ? found(match, "bitcoin:" + address, CHECKED) : null;
  }

  private static Finding found(Matcher match, String value, double confidence) {
    return new Finding("payment", value, match.start(), match.end(), List.of(), confidence);
  }

  /** Names at services, by place: {@code $name}, {@code Venmo @name}. */
  List<Finding> names(String text) {
    return text.indexOf('$') >= 0 || text.indexOf('@') >= 0 ? searchNames(text) : List.of();
  }

  /** The same without looking first for the signs that every name has. */
  List<Finding> searchNames(String text) {
    List<Finding> found = new ArrayList<>();
    for (Matcher match = NAMED.matcher(text); match.find(); ) {
      String service = match.group(1).toLowerCase(Locale.ROOT).replace(" ", "");
      boolean cash = match.group(2).equals("$") || service.startsWith("cash");
      String value = cash ? cashtag(match.group(3)) : service + ":" + lower(match.group(3));
      found.add(new Finding("payment", value, match.start(2), match.end(3), List.of(), AFTER_CUE));
    }
    for (Matcher match = CASHTAG.matcher(text); match.find(); ) {
      Finding finding = cashtag(text, match);
      boolean known =
          finding == null || found.stream().anyMatch(one -> one.start() == finding.start());
      if (!known && finding != null) {
        found.add(finding);
      }
    }
    return found;
  }

  private @Nullable Finding cashtag(String text, Matcher match) {
    String name = lower(match.group(1));
    if (NO_NAMES.contains(name)) {
      return null;
    }
    int from = Math.max(0, match.start() - CUE_DISTANCE);
    int to = Math.min(text.length(), match.end() + CUE_DISTANCE);
    boolean cue = CASH_APP.matcher(text).region(from, to).find();
    if (!cue && (name.length() < SHORTEST_ALONE || common.contains(name))) {
      return null;
    }
    return new Finding(
        "payment",
        cashtag(name),
        match.start(),
        match.end(),
        List.of(),
        cue ? AFTER_CUE : CASHTAG_ALONE);
  }

  private static String cashtag(String name) {
    return "cashapp:$" + lower(name);
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /** The account that a service's address stands for; null for any other address. */
  @Nullable Finding of(WebAddress address, Finding url) {
    Service service = HOSTS.get(address.host());
    if (service == null || address.path().length() < 2) {
      return null;
    }
    List<String> parts = List.of(lower(address.path().substring(1)).split("/", -1));
    int at = service.before().isEmpty() || !parts.get(0).equals(service.before()) ? 0 : 1;
    boolean elsewhere = !service.before().isEmpty() && at == 0;
    Matcher name = elsewhere || at >= parts.size() ? null : NAME.matcher(parts.get(at));
    if (name == null || !name.matches()) {
      return null;
    }
    String value =
        service.name().equals("cashapp")
            ? cashtag(name.group(1))
            : service.name() + ":" + name.group(1);
    return new Finding("payment", value, url.start(), url.end(), url.disguise(), ADDRESS);
  }
}
