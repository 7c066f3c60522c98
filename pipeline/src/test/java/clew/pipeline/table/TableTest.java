package clew.pipeline.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clew.models.Contact;
import clew.models.DataDictionary;
import clew.models.Doc;
import clew.models.Evidence;
import clew.models.Kind;
import clew.models.Link;
import clew.models.TableInfo;
import clew.models.Tables;
import clew.pipeline.support.Checks;
import clew.pipeline.support.WithSpark;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructField;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@WithSpark
final class TableTest {
  /** Every kind of component that a column can hold. */
  @TableInfo(name = "samples", kind = Kind.FACT, row = "a sample")
  public record Sample(
      @Doc("the name") String firstName,
      @Nullable Integer age,
      long count,
      double share,
      boolean open,
      @Nullable Instant seenAt,
      List<String> words,
      List<Inner> inner,
      @Nullable Inner one) {
    public Sample {
      words = List.copyOf(words);
      inner = List.copyOf(inner);
    }
  }

  /** A record within a record. */
  public record Inner(String key, @Nullable Double value) {}

  private static final Sample FULL =
      new Sample(
          "a",
          3,
          4L,
          .5,
          true,
          Instant.parse("2024-03-01T10:00:00.000001Z"),
          List.of("x", "y"),
          List.of(new Inner("k", 1.5), new Inner("l", null)),
          new Inner("m", 2.0));
  private static final Sample EMPTY =
      new Sample("", null, 0L, 0, false, null, List.of(), List.of(), null);

  @Test
  void givesTheRecordsWithinRecords(SparkSession spark) {
    Table<Sample> table = Table.of(spark, Sample.class, List.of(FULL, EMPTY));

    assertEquals(
        List.of(new Inner("m", 2.0)), table.inner(Inner.class, "one").records().collectAsList());
    assertEquals(
        List.of(new Inner("k", 1.5), new Inner("l", null)),
        table.elements(Inner.class, "inner").records().collectAsList());
  }

  @Test
  void recordsComeBackFromFilesAsTheyWent(SparkSession spark, @TempDir Path folder) {
    Table<Sample> table = Table.of(spark, Sample.class, List.of(FULL, EMPTY));
    String file = folder.resolve("samples").toString();
    table.rows().coalesce(1).write().parquet(file);

    Table<Sample> back = Table.of(Sample.class, spark.read().parquet(file));

    assertEquals(List.of(FULL, EMPTY), back.records().collectAsList());
  }

  @Test
  void columnsAreInSnakeCaseAndSayWhatTheyAre(SparkSession spark) {
    StructField column = Table.empty(spark, Sample.class).rows().schema().fields()[0];

    assertEquals("first_name", column.name());
    assertEquals("fact", column.metadata().getString("kind"));
    assertEquals("samples", column.metadata().getString("table"));
    assertEquals("the name", column.metadata().getString("comment"));
  }

  @Test
  void mapsAndGroupsRecords(SparkSession spark, Checks checks) {
    Table<Sample> table = Table.of(spark, Sample.class, List.of(FULL, EMPTY, FULL));

    Table<Inner> inner = table.flatMap(Inner.class, () -> row -> row.inner().iterator());
    Table<Inner> counted =
        Table.over(
            Inner.class,
            inner
                .groupBy(Inner::key)
                .mapGroups(
                    (org.apache.spark.api.java.function.MapGroupsFunction<String, Inner, Inner>)
                        (key, rows) -> {
                          double n = 0;
                          while (rows.hasNext()) {
                            rows.next();
                            n++;
                          }
                          return new Inner(key, n);
                        },
                    Table.encoder(Inner.class)));

    checks.assertDataFrameNoOrderEquals(
        Table.of(spark, Inner.class, List.of(new Inner("l", 2.0), new Inner("k", 2.0))).rows(),
        counted.rows());
  }

  @Test
  void refusesMissingAndMistypedColumnsBeforeReading(SparkSession spark) {
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class,
            () -> Table.of(Inner.class, spark.range(1).select(functions.col("id").as("value"))));

    assertEquals(
        "not a table of Inner: key is missing; value is bigint, not double", e.getMessage());
  }

  @Test
  void dropsColumnsThatTheRecordDoesNotKnow(SparkSession spark) {
    Table<Inner> table = Table.of(spark, Inner.class, List.of(new Inner("k", 1.0)));

    Table<Inner> back = Table.of(Inner.class, table.rows().withColumn("more", functions.lit(1)));

    assertEquals(List.of("key", "value"), Arrays.asList(back.rows().columns()));
    assertEquals(List.of(new Inner("k", 1.0)), back.records().collectAsList());
  }

  @Test
  void recordsCheckTheirValuesWhenTheyAreReadBack(SparkSession spark) {
    Table<Evidence> good =
        Table.of(spark, Evidence.class, List.of(new Evidence("phone", "+1", 1, 5)));
    Table<Evidence> bad =
        Table.of(Evidence.class, good.rows().withColumn("kind", functions.lit("gossip")));

    Exception e = assertThrows(Exception.class, () -> bad.records().collectAsList());

    assertTrue(causes(e).contains("kind is 'gossip'"), causes(e));
  }

  @Test
  void everyTableHasAnEncoderAndDocumentedColumns(SparkSession spark) {
    for (Class<? extends Record> type : Tables.all()) {
      for (StructField column : Table.empty(spark, type).rows().schema().fields()) {
        assertTrue(!column.metadata().getString("comment").isBlank(), type + " " + column.name());
        assertTrue(column.name().matches("[a-z][a-z0-9_]*"), column.name());
      }
    }
  }

  @Test
  void theDataDictionaryTellsTheTypesOfTheSchema(SparkSession spark) {
    List<String> told =
        DataDictionary.entries().stream()
            .map(entry -> entry.tableName() + "." + entry.columnName() + " " + entry.type())
            .toList();
    List<String> have = new ArrayList<>();
    for (Class<? extends Record> type : Tables.all()) {
      for (StructField column : Table.empty(spark, type).rows().schema().fields()) {
        String name =
            column
                .dataType()
                .simpleString()
                .replaceAll("\\bint\\b", "int32")
                .replace("bigint", "int64")
                .replace("array<", "list<")
                .replace(":", ": ")
                .replace(",", ", ");
        have.add(Tables.info(type).name() + "." + column.name() + " " + name);
      }
    }

    assertEquals(have, told);
  }

  @Test
  void holdsRealTables(SparkSession spark) {
    Link link =
        new Link(
            "a",
            "b",
            List.of(new Evidence("phone", "+12025550101", 1, 16)),
            -10,
            6,
            "joined",
            "enough");
    Contact contact =
        new Contact("t", null, "phone", "+12025550101", "202", "body", 0, 3, List.of(), 1, "1");

    assertEquals(
        List.of(link),
        Table.of(Link.class, Table.of(spark, Link.class, List.of(link)).rows())
            .records()
            .collectAsList());
    assertEquals(
        List.of(contact),
        Table.of(Contact.class, Table.of(spark, Contact.class, List.of(contact)).rows())
            .records()
            .collectAsList());
  }

  private static String causes(Throwable e) {
    StringBuilder all = new StringBuilder();
    for (Throwable t = e; t != null; t = t.getCause()) {
      all.append(t.getMessage()).append('\n');
    }
    return all.toString();
  }
}
