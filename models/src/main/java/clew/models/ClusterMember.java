package clew.models;

import org.jspecify.annotations.Nullable;

/** A posting in its cluster. Every posting is in exactly one. */
@TableInfo(name = "cluster_members", kind = Kind.JUDGEMENT, row = "a posting in a cluster")
public record ClusterMember(
    @Doc("the cluster") @Sensitive(Sensitivity.ASSESSMENT) String clusterId,
    @Doc("the posting") String postingId,
    @Doc("name of the source") String source,
    @Doc("the id that the source gives the ad") @Sensitive(Sensitivity.PERSONAL)
        @Nullable String sourcePostingId) {}
