package clew.models.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Towns, regions and countries of the world, by name. */
public final class Gazetteer {
  /** Longest name that is looked up, in words. */
  public static final int LONGEST = 4;

  /**
   * A place.
   *
   * @param country ISO 3166 letters; empty where it lies in several or none
   * @param size 0 unknown, 1 from a thousand people, 2 from ten thousand, and so on
   * @param latitude in degrees; null where only the name is known
   */
  public record Place(
      String name,
      String country,
      int size,
      @Nullable Double latitude,
      @Nullable Double longitude) {}

  /** What regions and countries count as: larger than any town. */
  private static final int REGION = 5;

  private final Map<String, List<Place>> places = new HashMap<>();

  /** Longest name that begins with a word. */
  private final Map<String, Integer> longest = new HashMap<>();

  /** Reads the lists: 0.2 s, 20 MB. */
  public Gazetteer() {
    ListFiles.read("more-places.txt", row -> add(new Place(row[0], row[1], REGION, null, null)));
    Countries.add(this::add);
    ListFiles.read("places.tsv.gz", row -> add(place(row)));
  }

  private static Place place(String[] row) {
    return new Place(row[0], row[1], Integer.parseInt(row[2]), degrees(row[3]), degrees(row[4]));
  }

  private static @Nullable Double degrees(String written) {
    return written.isEmpty() ? null : Double.valueOf(written);
  }

  private void add(Place place) {
    String key = NameWords.folded(place.name());
    String[] words = key.split(" ", -1);
    if (words.length <= LONGEST) {
      places.computeIfAbsent(key, name -> new ArrayList<>(1)).add(place);
      longest.merge(words[0], words.length, Math::max);
    }
  }

  /** How many words the longest name has that begins with a folded word; 0 if none does. */
  public int longestFrom(String folded) {
    return longest.getOrDefault(folded, 0);
  }

  /**
   * The place of a folded name, its words parted by single spaces: the one in the country, if there
   * is one, otherwise the largest.
   */
  public @Nullable Place find(String folded, @Nullable String country) {
    Place best = null;
    for (Place place : places.getOrDefault(folded, List.of())) {
      if (best == null || better(place, best, country)) {
        best = place;
      }
    }
    return best;
  }

  private static boolean better(Place place, Place than, @Nullable String country) {
    boolean here = place.country().equals(country);
    boolean there = than.country().equals(country);
    return here == there ? place.size() > than.size() : here;
  }
}
