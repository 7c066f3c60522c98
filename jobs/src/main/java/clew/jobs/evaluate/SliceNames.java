package clew.jobs.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which slices an ad belongs to: all, and one by source, place, language and size of its true
 * cluster each.
 */
final class SliceNames {
  /** Values of one kind that are told apart, the commonest; the rest are others. Chosen. */
  private static final int MOST = 20;

  private static final String OTHERS = "(others)";
  private static final String NOT_IN_THE_RUN = "(not in the run)";

  /** Sizes of true clusters: the first of each class. Chosen. */
  private static final int[] SIZES = {1, 2, 3, 5, 10, 50, 200};

  private final List<Name> names = new ArrayList<>();
  private final Map<Name, Integer> numbers = new HashMap<>();
  private final Map<String, Set<String>> common = new HashMap<>();

  /** What a slice is called. */
  record Name(String by, String value) {}

  /** Finds the common values among ads, and gives every slice its number, in a fixed order. */
  SliceNames(Evaluated ads, Contingency byCluster) {
    count(ads, "source");
    count(ads, "place");
    count(ads, "language");
    List<Name> found = new ArrayList<>();
    for (int ad = 0; ad < ads.size(); ad++) {
      for (Name name : of(ads.ad(ad), byCluster.rightSize(ads.trueCluster(ad)))) {
        if (numbers.put(name, 0) == null) {
          found.add(name);
        }
      }
    }
    found.sort(order());
    for (Name name : found) {
      numbers.put(name, names.size());
      names.add(name);
    }
  }

  List<Name> names() {
    return List.copyOf(names);
  }

  /** The numbers of an ad's slices. */
  int[] numbers(Optional<Ad> ad, int clusterSize) {
    return of(ad, clusterSize).stream().mapToInt(numbers::get).toArray();
  }

  private List<Name> of(Optional<Ad> ad, int clusterSize) {
    return List.of(
        new Name(Slice.ALL, ""),
        new Name("source", common("source", ad)),
        new Name("place", common("place", ad)),
        new Name("language", common("language", ad)),
        new Name("cluster_size", sizes(clusterSize)));
  }

  private void count(Evaluated ads, String by) {
    Map<String, Integer> counts = new HashMap<>();
    for (int ad = 0; ad < ads.size(); ad++) {
      counts.merge(value(by, ads.ad(ad)), 1, Integer::sum);
    }
    Comparator<Map.Entry<String, Integer>> commonest =
        Map.Entry.<String, Integer>comparingByValue().reversed();
    Set<String> most = new HashSet<>();
    counts.entrySet().stream()
        .sorted(commonest.thenComparing(Map.Entry.comparingByKey()))
        .limit(MOST)
        .forEach(entry -> most.add(entry.getKey()));
    common.put(by, most);
  }

  private String common(String by, Optional<Ad> ad) {
    String value = value(by, ad);
    return common.getOrDefault(by, Set.of()).contains(value) ? value : OTHERS;
  }

  private static String value(String by, Optional<Ad> ad) {
    return switch (by) {
      case "source" -> ad.map(Ad::source).orElse(NOT_IN_THE_RUN);
      case "place" -> ad.map(Ad::countedPlace).orElse(NOT_IN_THE_RUN);
      default -> ad.map(Ad::language).orElse(NOT_IN_THE_RUN);
    };
  }

  private static String sizes(int size) {
    for (int i = SIZES.length - 1; i > 0; i--) {
      if (size >= SIZES[i]) {
        boolean last = i == SIZES.length - 1;
        return last ? SIZES[i] + "+" : range(SIZES[i], SIZES[i + 1] - 1);
      }
    }
    return "1";
  }

  private static String range(int from, int to) {
    return from == to ? String.valueOf(from) : from + "-" + to;
  }

  private static Comparator<Name> order() {
    List<String> kinds = List.of(Slice.ALL, "source", "place", "language", "cluster_size");
    return Comparator.comparingInt((Name name) -> kinds.indexOf(name.by()))
        .thenComparingInt(name -> firstNumber(name.value()))
        .thenComparing(Name::value);
  }

  /** Sizes are ordered as numbers; other values count as 0 and are ordered as text. */
  private static int firstNumber(String value) {
    int size = 0;
    for (int i = 0; i < value.length() && i < 4 && Character.isDigit(value.charAt(i)); i++) {
      size = size * 10 + value.charAt(i) - '0';
    }
    return size;
  }
}
