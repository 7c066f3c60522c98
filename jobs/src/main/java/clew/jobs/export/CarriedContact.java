package clew.jobs.export;

import clew.models.Doc;

/** A contact that a posting ever carried, as it is handed on. Not a table of a run. */
public record CarriedContact(
    @Doc("the posting's cluster") String clusterId,
    @Doc("the posting") String postingId,
    @Doc("phone, email, handle, url or payment") String kind,
    @Doc("the value, as shown") String value) {
  CarriedContact shown(Showing showing) {
    return new CarriedContact(clusterId, postingId, kind, showing.value(kind, value));
  }
}
