package clew.pipeline.cluster;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;

/** The id of each cluster, by the smallest representative of its hand. */
final class ClusterNames implements Serializable {
  private static final long serialVersionUID = 1L;

  private final HashMap<String, String> names;

  ClusterNames(Map<String, String> names) {
    this.names = new HashMap<>(names);
  }

  String of(String hand) {
    String name = names.get(hand);
    if (name == null) {
      throw new IllegalStateException("no cluster has the representative " + hand);
    }
    return name;
  }
}
