package clew.models;

/**
 * Two clusters that stay apart although links between their postings have enough bits. What to look
 * at first where two clusters might be one hand.
 */
@TableInfo(
    name = "cuts",
    kind = Kind.JUDGEMENT,
    row = "two clusters that stay apart although links between them have enough bits")
public record Cut(
    @Doc("the smaller cluster_id") String leftClusterId,
    @Doc("the larger cluster_id") String rightClusterId,
    @Doc("links with enough bits between the two, all held back") @Unit("links") long links,
    @Doc("representatives of the left cluster that such a link touches") @Unit("postings")
        long leftPostings,
    @Doc("representatives of the right cluster that such a link touches") @Unit("postings")
        long rightPostings,
    @Doc("of the heaviest of these links, the posting in the left cluster") String leftId,
    @Doc("of the heaviest of these links, the posting in the right cluster") String rightId,
    @Doc("total bits of the heaviest link") @Sensitive(Sensitivity.ASSESSMENT) @Unit("bits")
        double bits,
    @Doc("why the heaviest link was held back, in words") @Sensitive(Sensitivity.ASSESSMENT)
        String reason) {}
