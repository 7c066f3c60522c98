package clew.pipeline.ingest;

import java.io.IOException;
import java.util.List;
import java.util.NavigableSet;
import org.jspecify.annotations.Nullable;

/** The records of one file, in its order. */
interface Records extends AutoCloseable {
  /**
   * How long a record may be: longer ones are too large to be ads, and would have to be held in
   * memory. 4 MiB, chosen: the longest ads seen are below 100 KB.
   */
  int MOST_RECORD_BYTES = 4 << 20;

  /** How many names of columns are kept. Chosen. */
  int MOST_COLUMNS = 10_000;

  /** The next record; null after the last. */
  @Nullable RawRecord next() throws IOException;

  /** The columns met so far. Of a file with a header all of them from the start. */
  NavigableSet<String> columns();

  /**
   * The header in the file's own order, with names that stand twice; empty where it has none. Of a
   * file whose records name their values: the columns met so far.
   */
  default List<String> header() {
    return List.copyOf(columns());
  }

  @Override
  void close() throws IOException;
}
