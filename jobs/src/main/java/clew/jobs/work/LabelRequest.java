package clew.jobs.work;

import java.time.Instant;
import java.util.Optional;

/**
 * A label that is to be given.
 *
 * @param where where it was asked for, for complaints: a line of a file, or an option
 * @param target a cluster_id, a posting_id, or source:source_posting_id
 * @param by who says so
 */
public record LabelRequest(
    String where,
    String target,
    String label,
    int strength,
    String by,
    Instant at,
    Optional<String> note) {}
