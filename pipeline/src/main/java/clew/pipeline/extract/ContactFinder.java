package clew.pipeline.extract;

import clew.pipeline.extract.PhoneReading.Phone;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds all contacts of a text: e-mails and wallets first, then web addresses and what they stand
 * for (a chat link is a phone, a profile a handle), then payment names, phones and handles in what
 * is left. No two that are asserted overlap.
 */
public final class ContactFinder {
  private static final Set<String> CHAT_HOSTS =
      Set.of("wa.me", "api.whatsapp.com", "whatsapp.com", "web.whatsapp.com", "chat.whatsapp.com");

  /** Hosts whose links may name a number. */
  private static final Set<String> NUMBER_HOSTS =
      Set.of(
          "wa.me",
          "api.whatsapp.com",
          "whatsapp.com",
          "web.whatsapp.com",
          "chat.whatsapp.com",
          "t.me",
          "telegram.me",
          "signal.me");

  private static final Pattern CHAT_NUMBER =
      Pattern.compile(
          "(?:wa\\.me/(?:c/)?(?:%2b|[+ ])?|phone=(?:%2b|[+ ])?|(?:t|telegram)\\.me/(?:%2b|\\+)|signal\\.me/#p/(?:%2b|\\+))"
              + "(\\d{7,15}+)",
          Pattern.CASE_INSENSITIVE);
  private static final double CHAT_LINK = .95;

  /**
   * Stands where something has been found already. A letter, so that it ends a number, and one that
   * no name has.
   */
  private static final char TAKEN = '\u01c0';

  private static final Comparator<Finding> BY_PLACE =
      Comparator.comparingInt(Finding::start)
          .thenComparingInt(Finding::end)
          .thenComparing(Finding::kind)
          .thenComparing(Finding::value);

  private final EmailFinder emails = new EmailFinder();
  private final UrlFinder urls = new UrlFinder();
  private final HandleFinder handles = new HandleFinder();
  private final PaymentFinder payments = new PaymentFinder();
  private final PhoneFinder phones = new PhoneFinder();
  private final SplitNumbers split = new SplitNumbers(phones);
  private final PhoneReading plans = new PhoneReading();

  /**
   * The contacts of title and body, by field and place.
   *
   * @param region of numbers written without +, as ISO 3166 letters; null: only international ones
   */
  public List<FoundContact> find(
      @Nullable String title, @Nullable String body, @Nullable String region) {
    List<Finding> inTitle = findings(title, region);
    List<Finding> inBody = findings(body, region);
    if (title != null && body != null && !title.isBlank() && !body.isBlank()) {
      for (SplitNumbers.Split number : split.find(title, body, region, inTitle, inBody)) {
        inTitle.add(number.inTitle());
        inBody.add(number.inBody());
      }
    }
    List<FoundContact> found = new ArrayList<>();
    add(found, "title", title, inTitle);
    add(found, "body", body, inBody);
    return found;
  }

  private List<Finding> findings(@Nullable String text, @Nullable String region) {
    return text == null || text.isBlank() ? List.of() : new ArrayList<>(in(text, region));
  }

  private static void add(
      List<FoundContact> found, String field, @Nullable String text, List<Finding> findings) {
    if (text == null) {
      return;
    }
    CodePoints points = new CodePoints(text);
    for (Finding finding : distinct(findings)) {
      int start = points.at(finding.start());
      int end = points.at(finding.end());
      found.add(
          new FoundContact(
              finding.kind(),
              finding.value(),
              text.substring(finding.start(), finding.end()),
              field,
              start,
              end,
              finding.disguise(),
              finding.confidence(),
              finding.doubt()));
    }
  }

  /** The contacts of one field, by place; offsets count UTF-16 units. */
  List<Finding> in(String text, @Nullable String region) {
    FoldedText folded = new FoldedText(text);
    StringBuilder left = new StringBuilder(text);
    List<Finding> found = new ArrayList<>(emails.find(folded));
    found.addAll(payments.wallets(text));
    found.forEach(finding -> take(left, finding));
    for (UrlFinder.Located located : urls.locate(folded)) {
      if (left.substring(located.finding().start(), located.finding().end()).indexOf(TAKEN) < 0) {
        Finding meant = meaning(text, located, region);
        take(left, located.finding());
        if (meant != null) {
          found.add(meant);
        }
      }
    }
    List<Finding> accounts = payments.names(left.toString());
    found.addAll(accounts);
    accounts.forEach(finding -> take(left, finding));
    String rest = left.toString();
    List<Finding> numbers = phones.find(rest, region);
    found.addAll(numbers);
    numbers.forEach(finding -> take(left, finding));
    found.addAll(handles.find(left.toString()));
    return found;
  }

  private static void take(StringBuilder text, Finding finding) {
    for (int i = finding.start(); i < finding.end(); i++) {
      text.setCharAt(i, TAKEN);
    }
  }

  /** A chat link without a number means nothing. */
  private @Nullable Finding meaning(
      String text, UrlFinder.Located located, @Nullable String region) {
    Finding url = located.finding();
    Finding number =
        NUMBER_HOSTS.contains(located.address().host()) ? number(text, url, region) : null;
    if (number != null || CHAT_HOSTS.contains(located.address().host())) {
      return number;
    }
    Finding payment = payments.of(located.address(), url);
    Finding handle = handles.of(located.address(), url);
    return payment != null ? payment : handle != null ? handle : url;
  }

  /** Chat links carry the country code without +; some posters leave it out. */
  private @Nullable Finding number(String text, Finding url, @Nullable String region) {
    Matcher matcher = CHAT_NUMBER.matcher(text).region(url.start(), url.end());
    if (!matcher.find()) {
      return null;
    }
    String digits = matcher.group(1);
    Phone phone = digits.startsWith("0") ? null : plans.read(digits, true, region);
    phone = phone == null ? plans.read(digits, false, region) : phone;
    return phone == null
        ? null
        : new Finding(
            "phone", phone.value(), matcher.start(1), matcher.end(1), List.of(), CHAT_LINK);
  }

  private static List<Finding> distinct(List<Finding> found) {
    Map<Finding, Finding> once = new LinkedHashMap<>();
    found.stream().sorted(BY_PLACE).forEach(finding -> once.put(finding, finding));
    return List.copyOf(once.keySet());
  }
}
