package clew.jobs.erasure;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A web address in one form, whether or not its host is a name that exists: no scheme, {@code
 * www.}, fragment or last slash; the host in lower case.
 */
public final class PlainAddress {
  private static final Pattern SCHEME = Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]{0,20}+://");

  private PlainAddress() {}

  /** Empty where it names no page of a host. */
  public static Optional<String> of(String address) {
    String rest = SCHEME.matcher(address.strip()).replaceFirst("");
    int fragment = rest.indexOf('#');
    rest = fragment < 0 ? rest : rest.substring(0, fragment);
    int slash = rest.indexOf('/');
    int hostEnd = slash < 0 ? rest.length() : slash;
    String host = rest.substring(0, hostEnd).toLowerCase(Locale.ROOT);
    if (host.indexOf('.') <= 0 || host.chars().anyMatch(Character::isWhitespace)) {
      return Optional.empty();
    }
    String page = rest.substring(hostEnd);
    int end = page.length();
    while (end > 0 && page.charAt(end - 1) == '/') {
      end--;
    }
    return Optional.of(
        (host.startsWith("www.") ? host.substring(4) : host) + page.substring(0, end));
  }
}
