package clew.pipeline.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import clew.pipeline.support.WithSpark;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

@WithSpark
final class KnownTest {
  @Test
  void tasksOfThisProcessSeeTheThingItself(SparkSession spark) {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    int[] numbers = {1, 2, 3};
    Known<int[]> known = Known.of(context, numbers);

    List<Integer> seen =
        context.parallelize(List.of(0, 1, 2), 2).map(at -> known.value()[at]).collect();

    assertEquals(List.of(1, 2, 3), seen);
    assertSame(numbers, known.value());
  }

  @Test
  void whatWasLetGoIsNoLongerThere(SparkSession spark) {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    Known<String> known = Known.of(context, "a");

    known.destroy();

    assertThrows(IllegalStateException.class, known::value);
  }
}
