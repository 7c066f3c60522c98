package clew.pipeline.extract;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Brings web addresses to one form: host in lower case, no scheme, www., port 80 or 443, fragment,
 * last slash or tracking parameter. What is left names the page.
 */
public final class UrlCanonicalizer {
  private static final Pattern SCHEME =
      Pattern.compile("^h(?:tt|xx)ps?://", Pattern.CASE_INSENSITIVE);
  private static final Pattern DEFANGED = Pattern.compile("[\\[(](?:\\.|dot)[\\])]");
  private static final Pattern HOST = Pattern.compile("^[^/?#:]{1,255}+");
  private static final Pattern PORT = Pattern.compile("^:\\d{1,5}+");

  /** Parameters that say where a reader came from; the names that the big trackers document. */
  private static final Set<String> TRACKING =
      Set.of(
          "fbclid", "gclid", "gclsrc", "dclid", "gbraid", "wbraid", "msclkid", "yclid", "ttclid",
          "twclid", "igsh", "igshid", "mc_cid", "mc_eid", "_ga", "_gl", "_hsenc", "_hsmi",
          "ref_src");

  private final DomainNames domains = new DomainNames();

  /** The canonical form as text; null if the host is no name of the domain system. */
  public @Nullable String canonical(String url) {
    WebAddress address = read(url);
    return address == null ? null : address.value();
  }

  @Nullable WebAddress read(String url) {
    String rest = DEFANGED.matcher(SCHEME.matcher(url.strip()).replaceFirst("")).replaceAll(".");
    var host = HOST.matcher(rest);
    if (!host.find()) {
      return null;
    }
    String name = name(host.group());
    if (name.isEmpty()) {
      return null;
    }
    rest = PORT.matcher(rest.substring(host.end())).replaceFirst("");
    int fragment = rest.indexOf('#');
    rest = fragment < 0 ? rest : rest.substring(0, fragment);
    int question = rest.indexOf('?');
    String query = question < 0 ? "" : withoutTracking(rest.substring(question + 1));
    String path = question < 0 ? rest : rest.substring(0, question);
    while (path.endsWith("/")) {
      path = path.substring(0, path.length() - 1);
    }
    return new WebAddress(name, path, query);
  }

  /** The host as far as it is a name; empty if it is none. */
  private String name(String written) {
    List<String> labels = Arrays.asList(written.toLowerCase(Locale.ROOT).split("\\.", -1));
    String name = String.join(".", labels.subList(0, domains.labels(labels)));
    return name.startsWith("www.") && domains.isName(name.substring(4)) ? name.substring(4) : name;
  }

  private static String withoutTracking(String query) {
    return Arrays.stream(query.split("&", -1))
        .filter(part -> !part.isEmpty() && !tracks(part))
        .collect(Collectors.joining("&"));
  }

  private static boolean tracks(String part) {
    int equals = part.indexOf('=');
    String name = (equals < 0 ? part : part.substring(0, equals)).toLowerCase(Locale.ROOT);
    return name.startsWith("utm_") || TRACKING.contains(name);
  }
}
