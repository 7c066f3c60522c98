package clew.jobs.erasure;

import java.io.Serializable;

/** A stretch of a field of a text that is blacked out, in code points. Not a table. */
public record BlackedSpan(String textId, String field, int start, int end)
    implements Serializable {}
