package clew.jobs.generate;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A place in the plan, from which it can be walked on.
 *
 * @param operator the operator that comes next
 * @param rest numbers taken of those that are not kept for fiction
 * @param taken numbers taken of those that are, by country
 * @param recent phones that may be passed on
 */
@SuppressWarnings("serial") // its map is a TreeMap
record PlanPlace(long operator, long rest, Map<Country, Long> taken, List<PhoneNumber> recent)
    implements Serializable {
  static final PlanPlace BEGIN = new PlanPlace(0, 0, Map.of(), List.of());

  PlanPlace {
    taken = new TreeMap<>(taken);
    recent = List.copyOf(recent);
  }
}
