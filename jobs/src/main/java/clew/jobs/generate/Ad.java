package clew.jobs.generate;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An ad, and all that is to be known about it.
 *
 * @param id as its site calls it; no two ads have the same
 * @param postedDay days after the first night, perhaps before it
 * @param minute of the day at which it was posted
 * @param nights days after the first night on which it was seen, in order; at least one
 * @param first what it said at first
 * @param later what it said from its second sighting on; null where it was not edited
 * @param declaredPhone in a field of its own
 */
record Ad(
    String id,
    Site site,
    String poster,
    String place,
    int postedDay,
    int minute,
    List<Integer> nights,
    Wording first,
    @Nullable Wording later,
    @Nullable String declaredPhone,
    @Nullable Photo photo,
    List<PlantedContact> contacts,
    List<PlantedSign> signs) {
  Ad {
    nights = List.copyOf(nights);
    contacts = List.copyOf(contacts);
    signs = List.copyOf(signs);
  }

  Wording wording(int sighting) {
    return later == null || sighting == 0 ? first : later;
  }
}
