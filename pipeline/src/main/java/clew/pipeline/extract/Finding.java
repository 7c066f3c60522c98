package clew.pipeline.extract;

import java.util.List;

/**
 * A value that a finder saw in one field. Offsets count UTF-16 units, the end excluded; the {@link
 * ContactFinder} and {@link MentionFinder} turn them into code points.
 */
record Finding(
    String kind, String value, int start, int end, List<String> disguise, double confidence) {
  Finding {
    disguise = List.copyOf(disguise);
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("span " + start + " to " + end + " is not one");
    }
  }

  boolean overlaps(Finding other) {
    return start < other.end && other.start < end;
  }
}
