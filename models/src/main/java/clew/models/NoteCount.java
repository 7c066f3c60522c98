package clew.models;

import java.io.Serializable;

/** How many records of a dump carry a note of one kind. */
public record NoteCount(
    @Doc("the note without what the row says, as field: reason") String note,
    @Doc("records that carry it") long records)
    implements Serializable {}
