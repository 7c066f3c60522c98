package clew.jobs.export;

import clew.models.Doc;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A contact of a cluster as it is handed on. Not a table of a run. */
public record ExportedContact(
    @Doc("the cluster") String clusterId,
    @Doc("phone, email, handle, url or payment") String kind,
    @Doc("the value, as shown") String value,
    @Doc("postings of the cluster that ever carried it") long postings,
    @Doc("of those, postings that hid it") long disguisedPostings,
    @Doc("earliest sighting of such a posting, in UTC") @Nullable Instant firstSeen,
    @Doc("latest sighting of such a posting, in UTC") @Nullable Instant lastSeen,
    @Doc("whether it is too common to mean anything") boolean generic) {
  ExportedContact shown(Showing showing) {
    return new ExportedContact(
        clusterId,
        kind,
        showing.value(kind, value),
        postings,
        disguisedPostings,
        firstSeen,
        lastSeen,
        generic);
  }
}
