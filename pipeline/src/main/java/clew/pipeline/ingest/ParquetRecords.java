package clew.pipeline.ingest;

import clew.models.QuarantineReason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.io.InputFile;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a Parquet file, by its own schema: nothing is guessed. A row lies in no one place of
 * the file, so it has no bytes of its own there: its bytes are its values as one JSON object, and
 * its span is empty.
 */
final class ParquetRecords implements Records {
  private final ParquetReader<Group> rows;
  private final NavigableSet<String> columns;
  private long row;

  private ParquetRecords(ParquetReader<Group> rows, NavigableSet<String> columns) {
    this.rows = rows;
    this.columns = columns;
  }

  /**
   * Opens a file, once every row of it was read.
   *
   * @throws UnreadableFile where it is no Parquet file, or broken somewhere
   */
  static ParquetRecords open(ByteSource source) throws IOException, UnreadableFile {
    NavigableSet<String> columns = surveyed(source);
    return new ParquetRecords(reader(source.parquet()), columns);
  }

  private static NavigableSet<String> surveyed(ByteSource source) throws UnreadableFile {
    NavigableSet<String> columns = new TreeSet<>();
    try (ParquetReader<Group> reader = reader(source.parquet())) {
      for (Group group = reader.read(); group != null; group = reader.read()) {
        if (columns.isEmpty()) {
          group.getType().getFields().stream()
              .limit(MOST_COLUMNS)
              .forEach(field -> columns.add(field.getName()));
        }
      }
    } catch (IOException | RuntimeException e) {
      // Its readers throw what they like at damaged bytes. What they say may quote them.
      throw UnreadableFile.damaged(
          "it cannot be read as Parquet to its end: " + e.getClass().getSimpleName());
    }
    if (columns.isEmpty()) {
      throw new UnreadableFile("empty: no rows in it");
    }
    return columns;
  }

  @Override
  public @Nullable RawRecord next() throws IOException {
    Group group = rows.read();
    if (group == null) {
      return null;
    }
    row++;
    ParquetText text = new ParquetText(group);
    byte[] bytes = text.json().getBytes(StandardCharsets.UTF_8);
    QuarantineReason problem = text.problem();
    if (bytes.length > MOST_RECORD_BYTES) {
      problem = QuarantineReason.TOO_LARGE;
    }
    return new RawRecord(
        row,
        0,
        0,
        RawBytes.whole(bytes),
        problem,
        problem == null ? text.values() : RawRecord.Values.NONE);
  }

  @Override
  public NavigableSet<String> columns() {
    return Collections.unmodifiableNavigableSet(columns);
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }

  private static ParquetReader<Group> reader(InputFile file) throws IOException {
    return new Builder(file).build();
  }

  private static final class Builder extends ParquetReader.Builder<Group> {
    Builder(InputFile file) {
      super(file);
    }

    @Override
    protected ReadSupport<Group> getReadSupport() {
      return new GroupReadSupport();
    }
  }
}
