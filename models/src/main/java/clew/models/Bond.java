package clew.models;

/** A joined link inside a cluster, without its evidence. Not a table. */
public record Bond(
    @Doc("the cluster") String clusterId,
    @Doc("the smaller posting_id") String leftId,
    @Doc("the larger posting_id") String rightId,
    @Doc("total bits of the link") double bits) {}
