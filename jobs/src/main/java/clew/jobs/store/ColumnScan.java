package clew.jobs.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.column.impl.ColumnReadStoreImpl;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.FileMetaData;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;

/**
 * Reads a few columns of a published table, row by row and without Spark: for who puts a few narrow
 * columns of many rows into memory. Spark takes several times as long to hand a row to its driver
 * as this takes to read it.
 */
public final class ColumnScan {
  private final Folder folder;
  private final List<Manifest.DataFile> files;

  ColumnScan(Folder folder, Manifest manifest, Class<? extends Record> table) {
    this(folder, TableFiles.files(manifest, table));
  }

  private ColumnScan(Folder folder, List<Manifest.DataFile> files) {
    this.folder = folder;
    this.files = files;
  }

  /** The files one by one, in the manifest's order. */
  public List<ColumnScan> each() {
    return files.stream().map(file -> new ColumnScan(folder, List.of(file))).toList();
  }

  /** Only the files whose paths, as the manifest has them, are told to be wanted. */
  public ColumnScan only(Predicate<String> wanted) {
    return new ColumnScan(folder, files.stream().filter(file -> wanted.test(file.path())).toList());
  }

  /** The columns of one row. Good only until the next row. */
  public interface Values {
    /** A text that no row lacks. */
    String text(int column);

    /** A text; null where there is none, or the file is older than the column. */
    @Nullable String textOrNull(int column);

    /** A fraction; not a number where there is none. */
    double fraction(int column);

    /** Whether there is a value; of a list, whether it holds any. */
    boolean present(int column);
  }

  /**
   * Reads every row, file by file in the manifest's order.
   *
   * @param columns by name; a row's values are asked for by their places here, each at most once
   * @throws clew.models.Complaint where a file cannot be read
   */
  public void forEach(List<String> columns, Consumer<Values> visitor) {
    for (Manifest.DataFile file : files) {
      Path path = folder.at(file.path());
      try (ParquetFileReader reader =
          ParquetFileReader.open(
              HadoopInputFile.fromStatus(
                  folder.files().getFileStatus(path), folder.files().getConf()))) {
        scan(reader, columns, visitor);
      } catch (IOException e) {
        throw DiskTrouble.of(e, "reading " + path);
      }
    }
  }

  private static void scan(ParquetFileReader reader, List<String> columns, Consumer<Values> visitor)
      throws IOException {
    FileMetaData meta = reader.getFooter().getFileMetaData();
    List<Type> wanted = new ArrayList<>();
    for (String column : columns) {
      if (meta.getSchema().containsField(column)) {
        wanted.add(meta.getSchema().getType(column));
      }
    }
    if (wanted.isEmpty()) {
      return;
    }
    MessageType schema = new MessageType(meta.getSchema().getName(), wanted);
    reader.setRequestedSchema(schema);
    for (PageReadStore group = reader.readNextRowGroup();
        group != null;
        group = reader.readNextRowGroup()) {
      ColumnReadStoreImpl store =
          new ColumnReadStoreImpl(
              group,
              new GroupRecordConverter(schema).getRootConverter(),
              schema,
              meta.getCreatedBy());
      Cell[] cells = new Cell[columns.size()];
      for (int column = 0; column < cells.length; column++) {
        cells[column] = Cell.of(schema, columns.get(column), store);
      }
      Values row = values(cells);
      for (long left = group.getRowCount(); left > 0; left--) {
        visitor.accept(row);
        for (Cell cell : cells) {
          cell.next();
        }
      }
    }
  }

  private static Values values(Cell[] cells) {
    return new Values() {
      @Override
      public String text(int column) {
        return Objects.requireNonNull(cells[column].text());
      }

      @Override
      public @Nullable String textOrNull(int column) {
        return cells[column].text();
      }

      @Override
      public double fraction(int column) {
        return cells[column].fraction();
      }

      @Override
      public boolean present(int column) {
        return cells[column].present();
      }
    };
  }

  /** The value of a column in the row at which the scan stands. */
  private static final class Cell {
    private final @Nullable ColumnReader reader;
    private final int whole;

    private Cell(@Nullable ColumnReader reader, int whole) {
      this.reader = reader;
      this.whole = whole;
    }

    static Cell of(MessageType schema, String name, ColumnReadStoreImpl store) {
      for (ColumnDescriptor column : schema.getColumns()) {
        if (column.getPath()[0].equals(name)) {
          return new Cell(store.getColumnReader(column), column.getMaxDefinitionLevel());
        }
      }
      return new Cell(null, 0);
    }

    boolean present() {
      return reader != null && reader.getCurrentDefinitionLevel() == whole;
    }

    @Nullable String text() {
      return reader != null && present() ? reader.getBinary().toStringUsingUTF8() : null;
    }

    double fraction() {
      return reader != null && present() ? reader.getDouble() : Double.NaN;
    }

    /**
     * Goes to the next row: a list holds several values of one. A value that nobody asked for must
     * be skipped, or the next row would get it. Behind the last the level is 0.
     */
    void next() {
      if (reader != null) {
        do {
          if (present()) {
            reader.skip();
          }
          reader.consume();
        } while (reader.getCurrentRepetitionLevel() > 0);
      }
    }
  }
}
