package clew.models;

import org.jspecify.annotations.Nullable;

/**
 * One thing that reading a dump gives: a record, a quarantined row, or the report on the whole
 * file.
 */
public record Reading(
    @Doc("a record") @Nullable AdRecord ad,
    @Doc("a row that could not be used") @Nullable QuarantinedRow quarantined,
    @Doc("the file, after its last row") @Nullable FileReport file) {}
