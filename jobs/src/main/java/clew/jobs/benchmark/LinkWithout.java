package clew.jobs.benchmark;

import clew.models.Evidence;
import clew.models.Link;
import java.util.List;

/** A weighed link as it would be without one kind of evidence. */
final class LinkWithout {
  /** As in weighing: bits that balance are no reason to join. */
  private static final double ROUNDING = 1e-9;

  private LinkWithout() {}

  /**
   * The link before clustering has decided: joined where it has enough bits.
   *
   * @param kind of the evidence that is left out; one that the link lacks leaves it as it is
   */
  static Link evidence(Link link, String kind) {
    List<Evidence> left = link.evidence().stream().filter(one -> !one.kind().equals(kind)).toList();
    double bits = link.priorBits();
    for (Evidence one : left) {
      bits += one.bits();
    }
    boolean enough = bits > ROUNDING;
    return new Link(
        link.leftId(),
        link.rightId(),
        left,
        link.priorBits(),
        bits,
        enough ? "joined" : "too_weak",
        enough ? "enough bits" : "too few bits");
  }
}
