package clew.pipeline.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import clew.pipeline.support.WithSpark;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@WithSpark
final class NewRowsTest {
  /** A row with a key of two parts. */
  public record Keyed(@Nullable String left, String right, int value) {}

  @ParameterizedTest
  @ValueSource(longs = {NewRows.FEW, NewRows.FEW + 1})
  void leavesOutRowsWhoseWholeKeyIsKnown(long number, SparkSession spark) {
    List<Keyed> rows =
        List.of(
            new Keyed("a", "x", 1),
            new Keyed("a", "x", 2),
            new Keyed("a", "y", 3),
            new Keyed("a", "y", 3),
            new Keyed("b", "x", 4),
            new Keyed(null, "x", 5));
    List<Keyed> known =
        List.of(
            new Keyed("a", "x", 9),
            new Keyed("a", "x", 8),
            new Keyed("b", "z", 7),
            new Keyed(null, "x", 6));

    assertEquals(
        List.of(3, 3, 4, 5),
        NewRows.of(
                Table.of(spark, Keyed.class, rows).rows(),
                number,
                Table.of(spark, Keyed.class, known).rows(),
                "left",
                "right")
            .collectAsList()
            .stream()
            .map(row -> row.getInt(2))
            .sorted()
            .toList());
  }
}
