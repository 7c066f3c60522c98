package clew.jobs.export;

import clew.jobs.work.Outcome;
import clew.models.Complaint;
import clew.models.Disclaimer;
import clew.models.Exit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which clusters of two files carry something in common.
 *
 * @param pairs the most in common first
 */
record OverlapComparison(int mine, int theirs, List<Pair> pairs) {
  /**
   * Two clusters that carry something in common.
   *
   * @param mine its id where that is known, else its hash
   * @param theirs its hash
   * @param values how many different ones they have in common
   */
  record Pair(String mine, String theirs, int values) {}

  OverlapComparison {
    pairs = List.copyOf(pairs);
  }

  /**
   * Compares.
   *
   * @throws Complaint {@link Exit#USAGE} where the files were made under different keys
   */
  static OverlapComparison of(OverlapFile mine, OverlapFile theirs) {
    if (!mine.check().equals(theirs.check())) {
      throw new Complaint(
          Exit.USAGE,
          "the two files were written under different keys ("
              + mine.check()
              + ", "
              + theirs.check()
              + "): nothing can be compared; write both with the same --key-file");
    }
    Map<String, List<String>> carriers = new HashMap<>();
    mine.clusters()
        .forEach(
            (cluster, values) ->
                new HashSet<>(values)
                    .forEach(
                        value ->
                            carriers
                                .computeIfAbsent(value, key -> new ArrayList<>(1))
                                .add(cluster)));
    List<Pair> pairs = new ArrayList<>();
    theirs
        .clusters()
        .forEach(
            (cluster, values) -> {
              Map<String, Integer> common = new TreeMap<>();
              for (String value : new HashSet<>(values)) {
                for (String carrier : carriers.getOrDefault(value, List.of())) {
                  common.merge(carrier, 1, Integer::sum);
                }
              }
              common.forEach(
                  (own, count) ->
                      pairs.add(new Pair(mine.own().getOrDefault(own, own), cluster, count)));
            });
    pairs.sort(
        Comparator.comparingInt(Pair::values)
            .reversed()
            .thenComparing(Pair::mine)
            .thenComparing(Pair::theirs));
    return new OverlapComparison(mine.clusters().size(), theirs.clusters().size(), pairs);
  }

  Outcome outcome() {
    StringBuilder text = new StringBuilder();
    for (Pair pair : pairs) {
      text.append(pair.values())
          .append(pair.values() == 1 ? " value  in common: yours " : " values in common: yours ")
          .append(pair.mine())
          .append(", theirs ")
          .append(pair.theirs())
          .append('\n');
    }
    text.append(pairs.isEmpty() ? "nothing" : pairs.size() + " pairs of clusters")
        .append(" in common, of ")
        .append(mine)
        .append(" of yours and ")
        .append(theirs)
        .append(" of theirs\n")
        .append(Disclaimer.TEXT);
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("mine", mine);
    json.put("theirs", theirs);
    json.put("pairs", pairs);
    return new Outcome(Exit.PUBLISHED, text.toString(), json);
  }
}
