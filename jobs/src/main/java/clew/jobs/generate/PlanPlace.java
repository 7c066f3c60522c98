package clew.jobs.generate;

import java.io.Serializable;
import java.util.Collections;
import java.util.List;

/**
 * A place in the plan, from which it can be walked on.
 *
 * @param operator the operator that comes next
 * @param rest numbers taken of those that are not kept for fiction
 * @param taken numbers taken of those that are, by country
 * @param recent phones that may be passed on
 */
record PlanPlace(long operator, long rest, List<Long> taken, List<PhoneNumber> recent)
    implements Serializable {
  static final PlanPlace BEGIN =
      new PlanPlace(0, 0, Collections.nCopies(Country.values().length, 0L), List.of());

  PlanPlace {
    taken = List.copyOf(taken);
    recent = List.copyOf(recent);
  }
}
