package clew.pipeline.ingest;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * How well a table was loaded, from 0 to 10: success, and precision, recall and F1 of header,
 * records and cells as bags, as Vitagliano et al. (PVLDB 16(8), 2023) define them: precision is the
 * share of the clean table that is there, recall the share of what is there that is right. Letters'
 * case does not count, nor where the cells of a record are parted.
 */
final class LoadingScore {
  private LoadingScore() {}

  static double of(List<List<String>> clean, List<List<String>> loaded) {
    if (clean.isEmpty()) {
      return 10;
    }
    return 1
        + agreement(clean.get(0).stream(), loaded.stream().limit(1).flatMap(List::stream))
        + agreement(
            clean.stream().skip(1).map(row -> String.join("", row)),
            loaded.stream().skip(1).map(row -> String.join("", row)))
        + agreement(clean.stream().flatMap(List::stream), loaded.stream().flatMap(List::stream));
  }

  private static double agreement(Stream<String> clean, Stream<String> loaded) {
    Map<String, Integer> wanted = bag(clean);
    Map<String, Integer> there = bag(loaded);
    double all = size(wanted);
    if (all == 0) {
      return 3;
    }
    double common = 0;
    for (Map.Entry<String, Integer> entry : wanted.entrySet()) {
      common += Math.min(entry.getValue(), there.getOrDefault(entry.getKey(), 0));
    }
    if (common == 0) {
      return 0;
    }
    double precision = common / all;
    double recall = common / size(there);
    return precision + recall + 2 * precision * recall / (precision + recall);
  }

  private static Map<String, Integer> bag(Stream<String> values) {
    Map<String, Integer> bag = new HashMap<>();
    values
        .map((Function<String, String>) value -> value.toLowerCase(Locale.ROOT))
        .forEach(value -> bag.merge(value, 1, Integer::sum));
    return bag;
  }

  private static int size(Map<String, Integer> bag) {
    return bag.values().stream().mapToInt(Integer::intValue).sum();
  }
}
