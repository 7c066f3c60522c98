package clew.models;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What records refuse. */
final class Checks {
  private Checks() {}

  static void present(String name, String value) {
    if (value.isEmpty()) {
      throw new IllegalArgumentException(name + " is empty");
    }
  }

  static void oneOf(String name, String value, Set<String> allowed) {
    if (!allowed.contains(value)) {
      throw new IllegalArgumentException(
          name + " is '" + value + "', not one of " + new TreeSet<>(allowed));
    }
  }

  static void share(String name, double value) {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException(name + " is " + value + ", not between 0 and 1");
    }
  }

  static void span(@Nullable Integer start, @Nullable Integer end) {
    if ((start == null) != (end == null)
        || (start != null && end != null && (start < 0 || end < start))) {
      throw new IllegalArgumentException("span " + start + " to " + end + " is not one");
    }
  }

  /** A value is found in a text or declared by a posting, never both. */
  static void owner(@Nullable String textId, @Nullable String postingId) {
    if ((textId == null) == (postingId == null)) {
      throw new IllegalArgumentException(
          "either text_id or posting_id, not both and not neither: " + textId + ", " + postingId);
    }
  }
}
