package clew.jobs.night;

import clew.jobs.work.Keeper;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How long each class of what is kept may be kept.
 *
 * @param days days since an ad was last seen, or since a row was quarantined; a class that is not
 *     named is kept for good
 */
record Retention(Map<Keeper.Retained, Integer> days) {
  /** Everything is kept for good: how long the law allows is not ours to guess. */
  static final Retention NONE = new Retention(Map.of());

  Retention {
    days = Map.copyOf(days);
  }

  Optional<Integer> daysOf(Keeper.Retained what) {
    return Optional.ofNullable(days.get(what));
  }

  static String key(Keeper.Retained what) {
    return what.name().toLowerCase(Locale.ROOT);
  }

  static List<String> keys() {
    return Arrays.stream(Keeper.Retained.values()).map(Retention::key).toList();
  }

  String toYaml() {
    return new EnumMap<>(days)
        .entrySet().stream()
            .map(entry -> key(entry.getKey()) + ": " + entry.getValue())
            .collect(Collectors.joining(", ", "{", "}"));
  }
}
