package clew.models;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A row or a file that could not be used, and why. */
@TableInfo(name = "quarantine", kind = Kind.FACT, row = "a row or file that could not be used")
public record QuarantinedRow(
    @Doc("name of the source, as its profile says") String source,
    @Doc("path of the dump as it was given, or below the folder that was given") String sourceFile,
    @Doc("number of the record in its file, from 1, header not counted; null for a whole file")
        @Nullable Long sourceRow,
    @Doc("first byte of the row in the unpacked file; null for a whole file") @Unit("bytes")
        @Nullable Long byteStart,
    @Doc("byte after the last of the row, line end excluded; null for a whole file") @Unit("bytes")
        @Nullable Long byteEnd,
    @Doc("why, from the closed list of reasons") String reason,
    @Doc("SHA-256 of those bytes, in hexadecimal; of the packed file for a whole file")
        String rawSha256,
    @Doc(
            "the row as text, its beginning only where it is long; null where it may hold an image, and for a whole file")
        @Sensitive(Sensitivity.SPECIAL)
        @Nullable String raw,
    @Doc("the row itself: made from source and bytes") String recordId,
    @Doc("the night on which it was first read; null where that was not kept")
        @Nullable LocalDate readOn) {
  public QuarantinedRow {
    Checks.oneOf("reason", reason, QuarantineReason.WORDS);
  }

  /** A row as a reader gives it, which knows no nights. */
  public QuarantinedRow(
      String source,
      String sourceFile,
      @Nullable Long sourceRow,
      @Nullable Long byteStart,
      @Nullable Long byteEnd,
      String reason,
      String rawSha256,
      @Nullable String raw,
      String recordId) {
    this(source, sourceFile, sourceRow, byteStart, byteEnd, reason, rawSha256, raw, recordId, null);
  }

  public QuarantinedRow readOn(LocalDate night) {
    return new QuarantinedRow(
        source, sourceFile, sourceRow, byteStart, byteEnd, reason, rawSha256, raw, recordId, night);
  }
}
