package clew.pipeline.ingest;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Writes the address of an ad in one way, so that two scrapes of it are one ad: scheme and host in
 * lower case, without default port, fragment, tracking parameters and trailing slash. Everything
 * else may mean something, and stays.
 */
final class CanonicalUrl {
  private static final Map<String, String> DEFAULT_PORTS = Map.of("http", ":80", "https", ":443");

  private CanonicalUrl() {}

  static String of(String url) {
    String address = before(url.strip(), '#');
    int question = address.indexOf('?');
    String query = question < 0 ? "" : query(address.substring(question + 1));
    String place = place(question < 0 ? address : address.substring(0, question));
    return query.isEmpty() ? place : place + "?" + query;
  }

  private static String place(String address) {
    int colon = address.indexOf("://");
    if (colon < 0) {
      return withoutSlashes(address);
    }
    String scheme = address.substring(0, colon).toLowerCase(Locale.ROOT);
    int slash = address.indexOf('/', colon + 3);
    int hostEnd = slash < 0 ? address.length() : slash;
    String host = address.substring(colon + 3, hostEnd).toLowerCase(Locale.ROOT);
    String port = DEFAULT_PORTS.getOrDefault(scheme, "\n");
    String bare = host.endsWith(port) ? host.substring(0, host.length() - port.length()) : host;
    return scheme + "://" + bare + withoutSlashes(address.substring(hostEnd));
  }

  private static String query(String query) {
    return Arrays.stream(query.split("&"))
        .filter(part -> !part.isEmpty() && !isTracking(before(part, '=')))
        .collect(Collectors.joining("&"));
  }

  private static boolean isTracking(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.startsWith("utm_") || lower.equals("fbclid") || lower.equals("gclid");
  }

  private static String before(String text, char c) {
    int at = text.indexOf(c);
    return at < 0 ? text : text.substring(0, at);
  }

  private static String withoutSlashes(String path) {
    int end = path.length();
    while (end > 0 && path.charAt(end - 1) == '/') {
      end--;
    }
    return path.substring(0, end);
  }
}
