package clew.pipeline.ingest;

import clew.models.QuarantineReason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A record as it stands in the file, or what is wrong with it.
 *
 * @param row number in the file, from 1, header not counted
 * @param byteStart first byte in the unpacked file, from 0
 * @param byteEnd byte after the last, line end excluded
 * @param problem why it cannot be used; null where it can
 * @param values by name of column; where there is a problem, at most {@link Values#rows} to look at
 */
record RawRecord(
    long row,
    long byteStart,
    long byteEnd,
    RawBytes raw,
    @Nullable QuarantineReason problem,
    Values values) {

  /** The values of a record. */
  interface Values {
    /** No values at all. */
    Values NONE =
        new Values() {
          @Override
          public @Nullable String of(String column) {
            return null;
          }

          @Override
          public boolean carryImage() {
            return false;
          }

          @Override
          public List<List<String>> rows() {
            return List.of();
          }
        };

    /** The value of a column; null where the record does not have it. */
    @Nullable String of(String column);

    /** Whether any value, read or not, carries image bytes or a data URI. */
    boolean carryImage();

    /**
     * The values in the file's own order, as far as they can be read: one row, none, or several
     * where a broken region seems to hold several. Null where only the columns give an order.
     */
    default @Nullable List<List<String>> rows() {
      return null;
    }
  }
}
