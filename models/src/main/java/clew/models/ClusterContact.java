package clew.models;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A contact of a cluster, over every version of its postings. */
@TableInfo(name = "cluster_contacts", kind = Kind.JUDGEMENT, row = "a contact of a cluster")
public record ClusterContact(
    @Doc("the cluster") String clusterId,
    @Doc("phone, email, handle, url or payment") String kind,
    @Doc("normalised value") @Sensitive(Sensitivity.PERSONAL) String value,
    @Doc("postings of the cluster that ever carried it") @Unit("postings") long postings,
    @Doc("of those, postings that hid it") @Unit("postings") long disguisedPostings,
    @Doc("earliest sighting of such a posting, in UTC") @Nullable Instant firstSeen,
    @Doc("latest sighting of such a posting, in UTC") @Nullable Instant lastSeen) {}
