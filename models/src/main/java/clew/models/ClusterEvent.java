package clew.models;

import java.util.List;
import java.util.Set;

/** What became of a cluster since the last run. */
@TableInfo(
    name = "cluster_history",
    kind = Kind.JUDGEMENT,
    row = "what became of a cluster since the last run; every cluster has a row")
public record ClusterEvent(
    @Doc("the cluster") String clusterId,
    @Doc("new, grew, unchanged, merged, split or dormant") String event,
    @Doc("clusters of the last run that its members come from, largest part first")
        List<String> fromClusterIds) {
  public ClusterEvent {
    fromClusterIds = List.copyOf(fromClusterIds);
    Checks.oneOf("event", event, Set.of("new", "grew", "unchanged", "merged", "split", "dormant"));
  }
}
