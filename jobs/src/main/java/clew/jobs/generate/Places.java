package clew.jobs.generate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Towns. */
final class Places {
  /** The largest, in which common names meet most often. Chosen. */
  private static final int LARGEST = 8;

  private final Map<Country, List<String>> towns = new EnumMap<>(Country.class);

  Places() {
    for (String line : Resources.lines("places.txt")) {
      String[] parts = line.split("\t", -1);
      towns.put(Country.valueOf(parts[0]), List.of(parts[1].split("\\|", -1)));
    }
  }

  /** A town; large ones are drawn more often. */
  String any(Country country, Dice dice) {
    List<String> all = of(country);
    // Half by size: with all of it, every second ad would come from one town.
    return all.get(dice.chance(.5) ? dice.skewed(all.size()) : dice.below(all.size()));
  }

  String large(Country country, Dice dice) {
    return of(country).get(dice.below(LARGEST));
  }

  /** So many different towns, as far as there are so many. */
  List<String> several(Country country, int number, Dice dice) {
    List<String> all = of(country);
    List<String> chosen = new ArrayList<>();
    int first = dice.below(all.size());
    // Prime to 50, 60, 40 and 80: every town is met once.
    int step = 7;
    for (int i = 0; i < Math.min(number, all.size()); i++) {
      chosen.add(all.get((first + i * step) % all.size()));
    }
    return chosen;
  }

  private List<String> of(Country country) {
    List<String> all = towns.get(country);
    if (all == null) {
      throw new IllegalStateException("no towns of " + country);
    }
    return all;
  }
}
