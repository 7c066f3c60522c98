package clew.jobs.export;

import clew.models.Doc;

/** A contact over all clusters that are handed on. Not a table of a run. */
public record ContactNode(
    @Doc("phone, email, handle, url or payment") String kind,
    @Doc("the value, as shown") String value,
    @Doc("postings that ever carried it") long postings,
    @Doc("clusters that they are in") long clusters,
    @Doc("whether it is too common to mean anything") boolean generic) {}
