package clew.jobs.erasure;

import clew.jobs.store.Tombstone;
import clew.models.Complaint;
import clew.models.Exit;
import clew.pipeline.extract.NationalNumber;
import clew.pipeline.extract.UrlCanonicalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes tombstones of what a user names. */
final class Tombstones {
  private static final Pattern NAMED =
      Pattern.compile("([a-z]{1,20}+):(.{1,500}+)", Pattern.DOTALL);
  private static final Set<String> KINDS = Set.of("phone", "email", "handle", "url", "payment");

  private final ErasureKey key;

  Tombstones(ErasureKey key) {
    this.key = key;
  }

  /**
   * Of a contact: a phone with its country code, an e-mail address, {@code platform:name} of a
   * handle, or {@code kind:value} of any.
   */
  List<Tombstone> ofContact(String contact) {
    String value = contact.strip();
    if (value.startsWith("+")) {
      return ofPhone(value);
    }
    Matcher named = NAMED.matcher(value);
    if (named.matches() && KINDS.contains(named.group(1))) {
      return switch (named.group(1)) {
        case "phone" -> ofPhone(named.group(2));
        case "url" -> ofUrl(named.group(2));
        default -> List.of(plain(named.group(1), named.group(2)));
      };
    }
    if (value.indexOf('@') > 0) {
      return List.of(plain("email", value.toLowerCase(Locale.ROOT)));
    }
    if (named.matches()) {
      return List.of(plain("handle", value));
    }
    throw new Complaint(
        Exit.USAGE,
        "--contact is a phone with its country code (+…), an e-mail address, or platform:name of a"
            + " handle; other kinds as kind:value, such as payment:…");
  }

  List<Tombstone> ofUrl(String url) {
    List<Tombstone> tombstones = new ArrayList<>();
    PlainAddress.of(url).ifPresent(plain -> tombstones.add(plain(Erased.ADDRESS, plain)));
    String canonical = new UrlCanonicalizer().canonical(url);
    if (canonical != null) {
      tombstones.add(plain("url", canonical));
    }
    if (tombstones.isEmpty()) {
      throw new Complaint(Exit.USAGE, "--url is no web address");
    }
    return tombstones;
  }

  List<Tombstone> ofPosting(String postingId) {
    return List.of(plain(Erased.POSTING, postingId));
  }

  private List<Tombstone> ofPhone(String phone) {
    NationalNumber number =
        NationalNumber.of(phone)
            .orElseThrow(
                () ->
                    new Complaint(
                        Exit.USAGE,
                        "--contact is no phone number: write it with + and its country code"));
    return List.of(
        new Tombstone("phone", key.of("phone", number.value()), 0, number.region(), false),
        new Tombstone(
            Erased.DIGITS,
            key.of(Erased.DIGITS, number.digits()),
            number.digits().length(),
            number.region(),
            false));
  }

  private Tombstone plain(String kind, String value) {
    return new Tombstone(kind, key.of(kind, value), 0, null, false);
  }
}
