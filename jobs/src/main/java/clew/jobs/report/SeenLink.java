package clew.jobs.report;

import clew.models.Evidence;
import clew.models.Link;
import java.util.List;

/**
 * A joined link within a cluster. Public, since Spark's executors make it.
 *
 * @param placeIn from 1, the strongest first
 * @param ofAll how many there are
 */
public record SeenLink(
    String clusterId,
    int placeIn,
    long ofAll,
    String leftId,
    String rightId,
    List<Evidence> evidence,
    double priorBits,
    double bits,
    String decision,
    String reason) {
  public SeenLink {
    evidence = List.copyOf(evidence);
  }

  Link link() {
    return new Link(leftId, rightId, evidence, priorBits, bits, decision, reason);
  }
}
