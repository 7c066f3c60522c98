package clew.jobs.store;

import clew.models.Tables;
import clew.pipeline.table.Table;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;

/** Tables as Parquet files: written as few whole files with plain names, read by name. */
final class TableFiles {
  /**
   * A file below this is small: many of them cost more to open than they spread. Chosen: well below
   * what a file of {@link #tidy} comes to where rows are many (6 to 16 MB, by table), so that what
   * has been packed is not packed again.
   */
  static final long SMALL_FILE_BYTES = 4L << 20;

  /**
   * Small files of a fact table before they are rewritten into few. Chosen: rewriting happens about
   * twice a month with a night's segment each, and a scan opens no more than this.
   */
  static final int MOST_SMALL_FILES = 16;

  private final Folder folder;
  private final Supplier<SparkSession> session;

  /** Told, since Parquet would else read all of Hadoop's default settings anew for each file. */
  private final ParquetReadOptions footers =
      ParquetReadOptions.builder(new PlainParquetConfiguration()).build();

  TableFiles(Folder folder, Supplier<SparkSession> session) {
    this.folder = folder;
    this.session = session;
  }

  static List<Manifest.DataFile> files(Manifest manifest, Class<? extends Record> type) {
    Manifest.TableEntry entry = manifest.tables().get(Tables.info(type).name());
    return entry == null ? List.of() : entry.files();
  }

  static long rows(List<Manifest.DataFile> files) {
    return files.stream().mapToLong(Manifest.DataFile::rows).sum();
  }

  /** The files of a table that are better rewritten into few; empty while they are not too many. */
  static List<Manifest.DataFile> tooSmall(List<Manifest.DataFile> files) {
    List<Manifest.DataFile> small =
        files.stream().filter(file -> file.bytes() < SMALL_FILE_BYTES).toList();
    return small.size() > MOST_SMALL_FILES ? small : List.of();
  }

  /** The rows of files, in no order; an empty table where there are none. */
  <T extends Record> Table<T> read(Class<T> type, List<Manifest.DataFile> files) {
    String[] paths =
        files.stream()
            .filter(file -> file.rows() > 0)
            .map(file -> literally(folder.at(file.path())))
            .toArray(String[]::new);
    if (paths.length == 0) {
      return Table.empty(session.get(), type);
    }
    // The schema is told, so that no job runs to find it out, and a column that an older file lacks
    // is null.
    StructType schema = Table.empty(session.get(), type).rows().schema();
    return Table.of(type, session.get().read().schema(schema).parquet(paths));
  }

  /** A path that Spark takes for a name, not for a pattern. */
  private static String literally(Path path) {
    return path.toString().replaceAll("([\\\\{}\\[\\]*?])", "\\\\$1");
  }

  /** Writes in the number of files that the rows come in. */
  <T extends Record> List<Manifest.DataFile> spread(String work, String target, Table<T> table) {
    return write(work, target, table.rows());
  }

  /** Writes rows that come sorted: where they are many, as they come, a file for each partition. */
  <T extends Record> List<Manifest.DataFile> inOrder(
      String work, String target, Table<T> table, String... sortedBy) {
    return isSmall() ? tidy(work, target, table, sortedBy) : spread(work, target, table);
  }

  /** Writes in few files, sorted within each where columns are given. */
  <T extends Record> List<Manifest.DataFile> tidy(
      String work, String target, Table<T> table, String... sortedBy) {
    Column[] by = Arrays.stream(sortedBy).map(functions::col).toArray(Column[]::new);
    Dataset<Row> rows = table.rows();
    if (isSmall()) {
      Dataset<Row> together = rows.repartition(1);
      return write(work, target, by.length == 0 ? together : together.sortWithinPartitions(by));
    }
    // A hint: adaptive execution then makes as few partitions as the rows fill. No sort over all of
    // them, since that runs the plan twice, to take samples first.
    return write(
        work,
        target,
        by.length == 0
            ? rows.hint("rebalance")
            : rows.hint("rebalance", by[0]).sortWithinPartitions(by));
  }

  /** Without adaptive execution nothing joins small partitions, and none is meant to be large. */
  private boolean isSmall() {
    return !Boolean.parseBoolean(session.get().conf().get("spark.sql.adaptive.enabled"));
  }

  private List<Manifest.DataFile> write(String work, String target, Dataset<Row> rows) {
    return folder.isObjectStore() ? inPlace(target, rows) : aside(work, target, rows);
  }

  /** Where a rename would be a copy: files stay where, and as, tasks have written them. */
  private List<Manifest.DataFile> inPlace(String target, Dataset<Row> rows) {
    rows.sparkSession().conf().set(DirectCommit.SETTING, DirectCommit.class.getName());
    rows.write().mode(SaveMode.ErrorIfExists).parquet(folder.at(target).toString());
    List<Manifest.DataFile> files = new ArrayList<>();
    List<String> parts = DirectCommit.names(folder, target);
    for (String part : parts) {
      String path = target + "/" + part;
      long count = count(folder.at(path));
      boolean last = part.equals(parts.get(parts.size() - 1));
      if (count > 0 || (last && files.isEmpty())) {
        files.add(new Manifest.DataFile(path, count, folder.size(path), folder.sha256(path)));
      }
    }
    Set<String> kept = files.stream().map(Manifest.DataFile::path).collect(Collectors.toSet());
    folder.list(target).stream()
        .map(name -> target + "/" + name)
        .filter(path -> !kept.contains(path))
        .forEach(folder::delete);
    return files;
  }

  private List<Manifest.DataFile> aside(String work, String target, Dataset<Row> rows) {
    rows.write().mode(SaveMode.ErrorIfExists).parquet(folder.at(work).toString());
    List<Manifest.DataFile> files = new ArrayList<>();
    List<String> parts =
        folder.list(work).stream().filter(name -> name.endsWith(".parquet")).toList();
    for (String part : parts) {
      long count = count(folder.at(work + "/" + part));
      boolean last = part.equals(parts.get(parts.size() - 1));
      // A table without rows keeps one file, for its columns.
      if (count > 0 || (last && files.isEmpty())) {
        files.add(keep(work + "/" + part, target, files.size(), count));
      }
    }
    folder.delete(work);
    return files;
  }

  private Manifest.DataFile keep(String part, String target, int number, long rows) {
    String path = String.format(Locale.ROOT, "%s/part-%05d.parquet", target, number);
    folder.move(part, path);
    folder.protect(path);
    return new Manifest.DataFile(path, rows, folder.size(path), folder.sha256(path));
  }

  private long count(Path file) {
    try (ParquetFileReader reader =
        ParquetFileReader.open(
            HadoopInputFile.fromStatus(
                folder.files().getFileStatus(file), folder.files().getConf()),
            footers)) {
      return reader.getRecordCount();
    } catch (IOException e) {
      throw DiskTrouble.of(e, "reading the footer of " + file);
    }
  }
}
