package clew.jobs.benchmark;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An invented corpus: what {@code clew generate} is asked for.
 *
 * @param doses options that differ from the usual, by name with their dashes; an empty value for
 *     one that takes none
 */
record Corpus(int ads, long seed, SortedMap<String, String> doses) {
  Corpus {
    doses = Collections.unmodifiableSortedMap(new TreeMap<>(doses));
  }

  static Corpus usual(int ads, long seed) {
    return new Corpus(ads, seed, new TreeMap<>());
  }

  /** Words of the command line, but for the folder. */
  List<String> options() {
    List<String> words = new ArrayList<>();
    words.addAll(List.of("--ads", String.valueOf(ads), "--seed", String.valueOf(seed)));
    doses.forEach(
        (name, value) -> {
          words.add(name);
          if (!value.isEmpty()) {
            words.add(value);
          }
        });
    return words;
  }

  /** A name for a folder. */
  String folder() {
    StringBuilder name = new StringBuilder("ads-" + ads + "-seed-" + seed);
    doses.forEach((dose, value) -> name.append(dose).append(value));
    return name.toString();
  }
}
