package clew.jobs.evaluate;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * How well the ads of one kind are clustered, among all ads.
 *
 * @param by what the ads have in common: all, source, place, language or cluster_size
 * @param value which one
 * @param ads ads of the truth
 * @param clusters true clusters that they belong to
 * @param low the 2.5th of a hundred parts of what clusters drawn by lot give, figure by figure
 * @param high the 97.5th
 */
public record Slice(
    String by,
    String value,
    int ads,
    int clusters,
    Agreement agreement,
    Agreement low,
    Agreement high) {
  /** What is told of all ads. */
  static final String ALL = "all";

  ObjectNode toJson() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("by", by).put("value", value).put("ads", ads).put("clusters", clusters);
    agreement.putInto(json);
    low.putInto(json.putObject("low"));
    high.putInto(json.putObject("high"));
    return json;
  }
}
