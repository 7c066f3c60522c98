package clew.models;

/**
 * Where a cluster is held together least, and by how many links in all. Not a table.
 *
 * @see Cluster#weakestBits
 */
public record WeakestBond(
    @Doc("the cluster") String clusterId,
    @Doc("joined links between its postings") long links,
    @Doc("joined links whose loss alone would split the cluster") long bridges,
    @Doc("of the weakest bond, the smaller posting_id") String leftId,
    @Doc("of the weakest bond, the larger posting_id") String rightId,
    @Doc("of the weakest bond, the total bits") double bits) {}
