package clew.models;

/** How alike two comparison texts are. */
@TableInfo(
    name = "text_pairs",
    kind = Kind.EVIDENCE,
    row = "a pair of distinct comparison texts that were compared")
public record TextPair(
    @Doc("the smaller comparison_id") String leftId,
    @Doc("the larger comparison_id") String rightId,
    @Doc("share of the character 5-gram shingles of both that both have, 0 to 1, exactly")
        @Unit("0 to 1")
        double jaccard) {
  public TextPair {
    Checks.share("jaccard", jaccard);
  }
}
