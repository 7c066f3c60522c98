package clew.jobs.evaluate;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * A cluster that joins what should be apart, or a true cluster that lies in several.
 *
 * @param kind merge or split
 * @param id the cluster of the run that merges, or the true cluster that is split
 * @param ads ads of the truth in it
 * @param parts groups in the merged cluster, or clusters that the true one lies in
 * @param pairs pairs of ads that are wrongly together, or wrongly apart
 * @param explain commands that show why, for a shell
 */
public record Mistake(
    String kind, String id, int ads, int parts, long pairs, List<String> explain) {
  static final String MERGE = "merge";
  static final String SPLIT = "split";

  public Mistake {
    explain = List.copyOf(explain);
  }

  ObjectNode toJson() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("kind", kind).put("id", id);
    json.put("ads", ads).put("parts", parts).put("pairs", pairs);
    explain.forEach(json.putArray("explain")::add);
    return json;
  }
}
