package clew.pipeline.link;

import static org.junit.jupiter.api.Assertions.assertEquals;

import clew.pipeline.support.WithSpark;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

@WithSpark
final class CommonPassagesTest {
  private static final String HELP = "report a problem to the help desk";
  private static final String RULES = "all sales are final in this town";

  @Test
  void tellsThoseOfMostNodesFirstAndCountsANodeOnce(SparkSession spark) {
    List<String> ads = List.of("blue bike " + HELP, HELP, RULES + " green lamp", "red table");
    JavaRDD<NodeText> texts =
        JavaSparkContext.fromSparkContext(spark.sparkContext())
            .parallelize(
                List.of(
                    NodeText.of(0, "c0", ads.get(0), 0),
                    NodeText.of(0, "c1", ads.get(1), 0),
                    NodeText.of(1, "c1", ads.get(1), 0),
                    NodeText.of(2, "c2", ads.get(2), 0),
                    NodeText.of(3, "c3", ads.get(3), 0)),
                3);
    Boilerplate boilerplate =
        new Boilerplate(
            java.util.stream.Stream.of(HELP, RULES)
                .flatMapToLong(text -> java.util.Arrays.stream(new TextUnits(text).grams()))
                .toArray());

    assertEquals(
        List.of(new CommonPassages.Passage(HELP, 2), new CommonPassages.Passage(RULES, 1)),
        new CommonPassages(2, 5).of(texts, boilerplate));
    assertEquals(
        List.of(new CommonPassages.Passage(HELP, 2)),
        new CommonPassages(2, 1).of(texts, boilerplate));
  }
}
