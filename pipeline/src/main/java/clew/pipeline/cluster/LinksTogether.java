package clew.pipeline.cluster;

import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;

/**
 * The links of all partitions as one. Values that join some link alone have numbers in the order of
 * their names, whatever the partitions; others are forgotten.
 */
final class LinksTogether {
  private final JoiningLinks links;
  private final Carriers carriers;

  /**
   * Puts partitions together; the order in which they come does not matter.
   *
   * @param parts taken out one by one, so that not everything is held twice
   */
  LinksTogether(int nodes, Deque<PartLinks> parts) {
    long[] hashes = hashes(parts);
    int[] numbers = numbers(hashes, parts);
    JoiningLinks all = new JoiningLinks(parts.stream().mapToInt(part -> part.links().size()).sum());
    LongSet carrying = new LongSet();
    for (PartLinks part = parts.poll(); part != null; part = parts.poll()) {
      int[] known = known(part.hashes(), hashes, numbers);
      add(part.links(), known, all);
      for (long carrier : part.carriers()) {
        int value = known[(int) (carrier >>> 32)];
        if (value >= 0) {
          carrying.add((long) value << 32 | (int) carrier);
        }
      }
    }
    links = all.ordered(nodes);
    carriers = new Carriers(hashes.length, carrying.distinct());
  }

  /** In the order of their ends. */
  JoiningLinks links() {
    return links;
  }

  Carriers carriers() {
    return carriers;
  }

  /** Of all values that join a link alone, ascending. */
  private static long[] hashes(Collection<PartLinks> parts) {
    LongSet hashes = new LongSet();
    for (PartLinks part : parts) {
      for (int value : part.alone()) {
        hashes.add(part.hashes()[value]);
      }
    }
    return hashes.distinct();
  }

  /** By the place of their hashes, the places of values in the order of their names. */
  private static int[] numbers(long[] hashes, Collection<PartLinks> parts) {
    String[] names = new String[hashes.length];
    for (PartLinks part : parts) {
      for (int i = 0; i < part.alone().length; i++) {
        int at = Arrays.binarySearch(hashes, part.hashes()[part.alone()[i]]);
        String name = part.names().get(i);
        names[at] = names[at] == null || name.compareTo(names[at]) < 0 ? name : names[at];
      }
    }
    String[] sorted = names.clone();
    Arrays.sort(sorted);
    return Arrays.stream(names).mapToInt(name -> Arrays.binarySearch(sorted, name)).toArray();
  }

  /** For every value of a partition its number, or below 0. */
  private static int[] known(long[] ofPart, long[] hashes, int[] numbers) {
    int[] known = new int[ofPart.length];
    for (int value = 0; value < known.length; value++) {
      int at = Arrays.binarySearch(hashes, ofPart[value]);
      known[value] = at < 0 ? JoiningLinks.NO_VALUE : numbers[at];
    }
    return known;
  }

  private static void add(JoiningLinks part, int[] known, JoiningLinks all) {
    for (int link = 0; link < part.size(); link++) {
      int value = part.onlyValue(link);
      all.add(
          part.ends(link),
          part.bits(link),
          part.kinds(link),
          part.strongKinds(link),
          value < 0 ? JoiningLinks.NO_VALUE : known[value]);
    }
  }
}
