package clew.pipeline.table;

import clew.models.Doc;
import clew.models.TableInfo;
import clew.models.Tables;
import java.io.Serializable;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.KeyValueGroupedDataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.MetadataBuilder;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * A dataset whose rows are records of one type. Per-row thinking is done on records ({@link #map},
 * {@link #flatMap}, {@link #groupBy}), set thinking on columns ({@link #rows}) and back into a
 * table ({@link #of(Class, Dataset)}).
 *
 * <p>In {@link #rows} columns are named as on disk, in snake_case; in {@link #records} Spark names
 * them as the record does.
 */
public final class Table<T extends Record> {
  private final Class<T> type;
  private final Dataset<T> records;

  private Table(Class<T> type, Dataset<T> records) {
    this.type = type;
    this.records = records;
  }

  /**
   * Takes columns for what they are said to be. Further columns are dropped.
   *
   * @throws IllegalArgumentException before anything is read, naming every column that is missing
   *     or has another type
   */
  public static <T extends Record> Table<T> of(Class<T> type, Dataset<Row> rows) {
    List<String> wrong = new ArrayList<>();
    List<Column> columns = new ArrayList<>();
    StructType have = rows.schema();
    for (StructField want : RecordEncoders.of(type).schema().fields()) {
      String name = Tables.column(want.name());
      int at = Arrays.asList(have.fieldNames()).indexOf(name);
      if (at < 0) {
        wrong.add(name + " is missing");
      } else if (!alike(want.dataType(), have.fields()[at].dataType())) {
        wrong.add(
            name
                + " is "
                + have.fields()[at].dataType().simpleString()
                + ", not "
                + want.dataType().simpleString());
      } else {
        columns.add(functions.col(name).as(want.name()));
      }
    }
    if (!wrong.isEmpty()) {
      throw new IllegalArgumentException(
          "not a table of " + type.getSimpleName() + ": " + String.join("; ", wrong));
    }
    return new Table<>(
        type, rows.select(columns.toArray(Column[]::new)).as(RecordEncoders.of(type)));
  }

  /** A table of rows at hand: small ones, and tests. */
  public static <T extends Record> Table<T> of(SparkSession spark, Class<T> type, List<T> rows) {
    return new Table<>(type, spark.createDataset(rows, RecordEncoders.of(type)));
  }

  /** A table of records that were made without one, in their order. */
  public static <T extends Record> Table<T> of(
      SparkSession spark, Class<T> type, JavaRDD<T> records) {
    return new Table<>(type, spark.createDataset(records.rdd(), RecordEncoders.of(type)));
  }

  public static <T extends Record> Table<T> empty(SparkSession spark, Class<T> type) {
    return of(spark, type, List.of());
  }

  /**
   * A table over a dataset of records that Spark made (of a join, a group, a parallelised list).
   */
  public static <T extends Record> Table<T> over(Class<T> type, Dataset<T> records) {
    return new Table<>(type, records);
  }

  /** The encoder of a record type, for joins and aggregations that are written out. */
  public static <T extends Record> Encoder<T> encoder(Class<T> type) {
    return RecordEncoders.of(type);
  }

  public Class<T> type() {
    return type;
  }

  public SparkSession spark() {
    return records.sparkSession();
  }

  /** The rows as records. */
  public Dataset<T> records() {
    return records;
  }

  /** The rows as columns named as on disk, in snake_case, with kind and meaning in the schema. */
  public Dataset<Row> rows() {
    RecordComponent[] components = type.getRecordComponents();
    Column[] columns = new Column[components.length];
    for (int i = 0; i < components.length; i++) {
      columns[i] =
          functions
              .col(components[i].getName())
              .as(Tables.column(components[i].getName()), meaning(components[i]));
    }
    return records.select(columns);
  }

  public <U extends Record> Table<U> map(Class<U> to, MapFunction<T, U> function) {
    return new Table<>(to, records.map(function, RecordEncoders.of(to)));
  }

  public <U extends Record> Table<U> flatMap(Class<U> to, FlatMapFunction<T, U> function) {
    return new Table<>(to, records.flatMap(function, RecordEncoders.of(to)));
  }

  public Table<T> filter(FilterFunction<T> condition) {
    return new Table<>(type, records.filter(condition));
  }

  /**
   * The records in a component, where there is one; by columns, so that nothing else of a row is
   * read.
   *
   * @param component a record, null where there is none; its own first component is never null
   */
  public <U extends Record> Table<U> inner(Class<U> to, String component) {
    String first = component + "." + to.getRecordComponents()[0].getName();
    return new Table<>(
        to,
        records
            .where(functions.col(first).isNotNull())
            .select(component + ".*")
            .as(RecordEncoders.of(to)));
  }

  /**
   * The records in a list, each a row; by columns, so that nothing else of a row is read.
   *
   * @param component a list of records
   */
  public <U extends Record> Table<U> elements(Class<U> to, String component) {
    return new Table<>(
        to,
        records
            .select(functions.explode(functions.col(component)).as("element"))
            .select("element.*")
            .as(RecordEncoders.of(to)));
  }

  /** Rows of both, in no order; duplicates stay. */
  public Table<T> union(Table<T> other) {
    return new Table<>(type, records.union(other.records));
  }

  /**
   * The same rows in another number of partitions, spread by the values of columns on disk. Never
   * round-robin: that depends on order.
   */
  public Table<T> spread(int partitions, String... columns) {
    Column[] by = Arrays.stream(columns).map(functions::col).toArray(Column[]::new);
    return of(type, rows().repartition(partitions, by));
  }

  /**
   * What is opened once per partition, since it costs: a tokeniser, a detector. Sent to where the
   * rows are, so it must be serialisable.
   */
  @FunctionalInterface
  public interface Opener<T, U> extends Serializable {
    RowReader<T, U> open();
  }

  /** Turns one row into any number of rows. */
  @FunctionalInterface
  public interface RowReader<T, U> {
    Iterator<U> read(T row);
  }

  /** {@link #flatMap(Class, FlatMapFunction)} with a tool that is opened once per partition. */
  public <U extends Record> Table<U> flatMap(Class<U> to, Opener<T, U> opener) {
    MapPartitionsFunction<T, U> partition =
        rows -> {
          RowReader<T, U> reader = opener.open();
          return new Concatenation<>(rows, reader);
        };
    return new Table<>(to, records.mapPartitions(partition, RecordEncoders.of(to)));
  }

  /** Groups by a text that a row gives. */
  public KeyValueGroupedDataset<String, T> groupBy(MapFunction<T, String> key) {
    return records.groupByKey(key, Encoders.STRING());
  }

  private static Metadata meaning(RecordComponent component) {
    MetadataBuilder metadata = new MetadataBuilder();
    TableInfo info = component.getDeclaringRecord().getAnnotation(TableInfo.class);
    if (info != null) {
      metadata.putString("table", info.name()).putString("kind", info.kind().word());
    }
    Doc doc = component.getAnnotation(Doc.class);
    if (doc != null) {
      metadata.putString("comment", doc.value());
    }
    return metadata.build();
  }

  /**
   * Whether types are the same but for what may be null: files read back say that everything may.
   */
  private static boolean alike(DataType want, DataType have) {
    return DataType.equalsStructurally(want, have, true)
        && want.simpleString().equals(have.simpleString());
  }

  private static final class Concatenation<T, U> implements Iterator<U> {
    private final Iterator<T> rows;
    private final RowReader<T, U> reader;
    private Iterator<U> current = java.util.Collections.emptyIterator();

    Concatenation(Iterator<T> rows, RowReader<T, U> reader) {
      this.rows = rows;
      this.reader = reader;
    }

    @Override
    public boolean hasNext() {
      while (!current.hasNext() && rows.hasNext()) {
        current = reader.read(rows.next());
      }
      return current.hasNext();
    }

    @Override
    public U next() {
      if (!hasNext()) {
        throw new java.util.NoSuchElementException();
      }
      return current.next();
    }
  }
}
