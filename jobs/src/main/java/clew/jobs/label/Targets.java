package clew.jobs.label;

import clew.jobs.store.Store;
import clew.models.ClusterMember;
import clew.models.GivenLabel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The clusters and postings of the published run that some names name. */
final class Targets {
  /**
   * A cluster or posting.
   *
   * @param kind cluster or posting
   * @param ads the first members by id, or the posting itself
   */
  record Target(String kind, String id, List<String> ads) {}

  private final Map<String, TreeSet<String>> members = new HashMap<>();
  private final Map<String, String> postings = new HashMap<>();

  private Targets() {}

  static Targets of(Store store, Set<String> names) {
    Targets found = new Targets();
    store
        .columns(ClusterMember.class)
        .forEach(
            List.of("cluster_id", "posting_id", "source", "source_posting_id"),
            row -> found.add(names, row.text(0), row.text(1), row.text(2), row.textOrNull(3)));
    return found;
  }

  private void add(
      Set<String> names,
      String cluster,
      String posting,
      String source,
      @Nullable String sourcePosting) {
    if (names.contains(cluster)) {
      TreeSet<String> ads = members.computeIfAbsent(cluster, its -> new TreeSet<>());
      ads.add(posting);
      if (ads.size() > GivenLabel.MOST_ADS) {
        ads.pollLast();
      }
    }
    if (names.contains(posting)) {
      postings.put(posting, posting);
    }
    String named = source + ":" + sourcePosting;
    if (sourcePosting != null && names.contains(named)) {
      postings.put(named, posting);
    }
  }

  /** What a name names; null where the run has no such cluster or posting. */
  @Nullable Target find(String name) {
    TreeSet<String> ads = members.get(name);
    if (ads != null) {
      return new Target("cluster", name, List.copyOf(ads));
    }
    String posting = postings.get(name);
    return posting == null ? null : new Target("posting", posting, List.of(posting));
  }
}
