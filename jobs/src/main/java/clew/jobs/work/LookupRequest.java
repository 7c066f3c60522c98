package clew.jobs.work;

import java.util.Optional;

/**
 * What to look up.
 *
 * @param query as it was typed; empty to make the index ready and ask nothing
 * @param kind what the query is; empty to recognise it
 * @param purpose why, for the audit log
 */
public record LookupRequest(
    String output, Optional<String> query, Optional<LookupKind> kind, Optional<String> purpose) {}
