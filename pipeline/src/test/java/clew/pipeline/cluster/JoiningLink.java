package clew.pipeline.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A link for tests, as it is written down.
 *
 * @param onlyValue the value, where one alone joins the two
 */
record JoiningLink(
    int left, int right, double bits, int kinds, int strongKinds, @Nullable String onlyValue) {

  /** In arrays; values have numbers in their order. */
  static JoiningLinks columns(List<JoiningLink> links) {
    List<String> values = values(links);
    JoiningLinks columns = new JoiningLinks(0);
    for (JoiningLink link : links) {
      columns.add(
          JoiningLinks.ends(link.left, link.right),
          link.bits,
          link.kinds,
          link.strongKinds,
          link.onlyValue == null ? JoiningLinks.NO_VALUE : values.indexOf(link.onlyValue));
    }
    return columns;
  }

  /** The values that join one of the links alone, in order. */
  static List<String> values(List<JoiningLink> links) {
    TreeSet<String> values = new TreeSet<>();
    for (JoiningLink link : links) {
      if (link.onlyValue != null) {
        values.add(link.onlyValue);
      }
    }
    return List.copyOf(values);
  }

  /** Ends of links, written with a dash. */
  static List<String> ends(JoiningLinks links) {
    List<String> ends = new ArrayList<>();
    for (int link = 0; link < links.size(); link++) {
      ends.add(links.left(link) + "-" + links.right(link));
    }
    return ends;
  }
}
