package clew.pipeline.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value that a finder saw in one field. Offsets count UTF-16 units, the end excluded; the {@link
 * ContactFinder} and {@link MentionFinder} turn them into code points.
 *
 * @param doubt why a value that reads well is not asserted; null where nothing speaks against it
 */
record Finding(
    String kind,
    String value,
    int start,
    int end,
    List<String> disguise,
    double confidence,
    @Nullable String doubt) {
  Finding {
    disguise = List.copyOf(disguise);
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("span " + start + " to " + end + " is not one");
    }
  }

  Finding(String kind, String value, int start, int end, List<String> disguise, double confidence) {
    this(kind, value, start, end, disguise, confidence, null);
  }

  boolean overlaps(Finding other) {
    return start < other.end && other.start < end;
  }
}
