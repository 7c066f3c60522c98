package clew.pipeline.extract;

import com.google.common.net.InternetDomainName;
import java.util.List;

/** Tells names of the domain system from words with dots in them, by the public suffix list. */
final class DomainNames {
  /** Names of the domain system have at most 127 labels; nobody writes more than a few. */
  private static final int MOST_LABELS = 10;

  /** What is kept for examples (RFC 2606): no suffix of the list, and what invented ads use. */
  static final String FOR_EXAMPLES = ".example";

  private final String further;

  DomainNames() {
    this("");
  }

  /**
   * @param further an ending besides those of the list, with its dot; empty for none
   */
  DomainNames(String further) {
    this.further = further;
  }

  /**
   * How many of the first labels make up a name below a public suffix: the most that do; 0 if none,
   * or if the ending would be the "co" of "co.za" with a word stuck to it.
   *
   * @param labels in lower case
   */
  int labels(List<String> labels) {
    if (labels.size() > MOST_LABELS) {
      return 0;
    }
    for (int count = labels.size(); count >= 2; count--) {
      if (isName(String.join(".", labels.subList(0, count)))) {
        boolean halfEnding = count < labels.size() && labels.get(count - 1).equals("co");
        return halfEnding ? 0 : count;
      }
    }
    return 0;
  }

  boolean isName(String host) {
    if (!InternetDomainName.isValid(host)) {
      return false;
    }
    if (!further.isEmpty() && host.endsWith(further)) {
      return true;
    }
    InternetDomainName name = InternetDomainName.from(host);
    return name.hasRegistrySuffix() && !name.isRegistrySuffix();
  }
}
