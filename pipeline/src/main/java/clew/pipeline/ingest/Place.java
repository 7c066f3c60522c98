package clew.pipeline.ingest;

import clew.models.QuarantinedRow;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Where something was quarantined.
 *
 * @param file what tables call the dump
 * @param start first byte in the unpacked file; null for a whole file, and where a row has no bytes
 *     of its own
 * @param sha256 of the bytes from start to end; of the packed file for a whole one
 * @param whole whether it is a whole file
 */
public record Place(
    String source,
    String file,
    @Nullable Long start,
    @Nullable Long end,
    String sha256,
    String recordId,
    boolean whole)
    implements Serializable {

  public static Place of(QuarantinedRow row) {
    return new Place(
        row.source(),
        row.sourceFile(),
        row.byteStart(),
        row.byteEnd(),
        row.rawSha256(),
        row.recordId(),
        row.sourceRow() == null);
  }

  /** Whether a record reaches into it, or is the very one. */
  boolean touches(long from, long to, String id) {
    if (whole || recordId.equals(id)) {
      return true;
    }
    return start != null && end != null && from < end && to > start;
  }
}
