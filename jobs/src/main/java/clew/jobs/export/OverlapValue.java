package clew.jobs.export;

import clew.models.Doc;

/** A value of a cluster, both as keyed hashes. Not a table of a run. */
public record OverlapValue(
    @Doc("the cluster, hashed") String cluster, @Doc("the value, hashed") String value) {}
