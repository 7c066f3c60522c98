package clew.pipeline.ingest;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What a task reads of a dump: all of it, or the records that begin in a range.
 *
 * @param range null for all of it
 */
record Part(Dump dump, @Nullable Range range) implements Serializable {

  /**
   * A range of a file that was looked through before.
   *
   * @param survey what that look found
   * @param from where the first record begins, in the unpacked file
   * @param to where the first record begins that is not of the range; the largest number for none
   * @param rowsBefore records before it
   * @param columns names of its columns, in order, of a CSV file; empty for others
   */
  record Range(Survey survey, long from, long to, long rowsBefore, java.util.List<String> columns)
      implements Serializable {
    Range {
      columns = java.util.List.copyOf(columns);
    }
  }

  static Part whole(Dump dump) {
    return new Part(dump, null);
  }

  /** How much there is to read. */
  long bytes() {
    return range == null
        ? dump.bytes()
        : Math.min(range.to(), range.survey().unpackedBytes()) - range.from();
  }

  long from() {
    return range == null ? 0 : range.from();
  }
}
