package clew.models;

import java.util.List;
import java.util.Set;

/** A pair of postings that share something, what it is worth, and what was decided. */
@TableInfo(
    name = "links",
    kind = Kind.JUDGEMENT,
    row = "a pair of postings (representatives) that share something")
public record Link(
    @Doc("the smaller posting_id") String leftId,
    @Doc("the larger posting_id") String rightId,
    @Doc("what they share: kind, value, score, bits; in the order of kind and value")
        @Sensitive(Sensitivity.PERSONAL)
        List<Evidence> evidence,
    @Doc("match weight of a random pair, in bits; the same for every link of a run") @Unit("bits")
        double priorBits,
    @Doc("prior_bits and the bits of the evidence, added up")
        @Sensitive(Sensitivity.ASSESSMENT)
        @Unit("bits")
        double bits,
    @Doc(
            "joined, held_back (enough bits, but a guard refused or clustering cut it) or too_weak (bits not above 0)")
        @Sensitive(Sensitivity.ASSESSMENT)
        String decision,
    @Doc("why, in words") @Sensitive(Sensitivity.ASSESSMENT) String reason) {
  private static final Set<String> DECISIONS = Set.of("joined", "held_back", "too_weak");

  public Link {
    evidence = List.copyOf(evidence);
    Checks.oneOf("decision", decision, DECISIONS);
  }
}
