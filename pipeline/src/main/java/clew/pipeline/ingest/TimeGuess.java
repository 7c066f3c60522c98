package clew.pipeline.ingest;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * Which format the times of a column are written in.
 *
 * @param format {@code iso}, or letters of java.time
 * @param sure whether no other fits as well
 */
record TimeGuess(String format, boolean sure) {
  private static final List<String> DAYS =
      List.of(
          "dd/MM/yyyy",
          "MM/dd/yyyy",
          "d/M/yyyy",
          "M/d/yyyy",
          "dd.MM.yyyy",
          "d.M.yyyy",
          "dd-MM-yyyy",
          "MM-dd-yyyy",
          "yyyy/MM/dd",
          "yyyy.MM.dd",
          "d MMM yyyy",
          "d MMMM yyyy",
          "MMM d, yyyy",
          "MMMM d, yyyy",
          "MMM d yyyy",
          "dd/MM/yy",
          "MM/dd/yy",
          "dd.MM.yy");
  private static final List<String> CLOCKS =
      List.of("", " HH:mm:ss", " HH:mm", " h:mm a", ", HH:mm:ss", ", HH:mm", " H:mm");

  /** In a hundred values, how many a format must fit. Chosen: some are always garbled. */
  private static final int MOST = 90;

  /** The first that fits most values. */
  static Optional<TimeGuess> of(List<String> values) {
    if (fits(Times.ISO, values) >= MOST) {
      return Optional.of(new TimeGuess(Times.ISO, true));
    }
    TimeGuess found = null;
    for (String clock : CLOCKS) {
      for (String day : DAYS) {
        if (fits(day + clock, values) >= MOST) {
          if (found == null) {
            found = new TimeGuess(day + clock, true);
          } else if (readsOtherwise(found.format(), day + clock, values)) {
            return Optional.of(new TimeGuess(found.format(), false));
          }
        }
      }
      if (found != null) {
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }

  private static boolean readsOtherwise(String one, String other, List<String> values) {
    Times ones = new Times(ZoneOffset.UTC, List.of(one));
    Times others = new Times(ZoneOffset.UTC, List.of(other));
    return values.stream().anyMatch(value -> !ones.read(value).equals(others.read(value)));
  }

  private static int fits(String format, List<String> values) {
    Times times = new Times(ZoneOffset.UTC, List.of(format));
    long read = values.stream().filter(value -> times.read(value).isPresent()).count();
    return values.isEmpty() ? 0 : (int) (100 * read / values.size());
  }
}
