package clew.jobs.export;

import clew.models.Doc;

/** Which cluster a keyed hash stands for: what its owner keeps. Not a table of a run. */
public record OverlapCluster(
    @Doc("the cluster, hashed") String cluster, @Doc("the cluster") String clusterId) {}
