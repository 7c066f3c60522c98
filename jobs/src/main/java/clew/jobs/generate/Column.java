package clew.jobs.generate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A column of a dump.
 *
 * @param name as the site calls it
 */
record Column(String name, Field field) {
  private static final Map<Site, List<Column>> ALL = all();

  /** The columns of a site, in their order. */
  static List<Column> of(Site site) {
    return ALL.getOrDefault(site, List.of());
  }

  private static Map<Site, List<Column>> all() {
    Map<Site, List<Column>> all = new EnumMap<>(Site.class);
    for (Site site : Site.values()) {
      List<Column> columns = new ArrayList<>();
      for (String column : site.columnText().split(" ", -1)) {
        String[] parts = column.split("=", -1);
        columns.add(new Column(parts[0], Field.valueOf(parts[1])));
      }
      all.put(site, List.copyOf(columns));
    }
    return all;
  }
}
