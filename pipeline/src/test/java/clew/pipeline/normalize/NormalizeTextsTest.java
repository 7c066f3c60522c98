package clew.pipeline.normalize;

import static org.junit.jupiter.api.Assertions.assertEquals;

import clew.models.AdText;
import clew.models.Ids;
import clew.models.MadeBy;
import clew.models.ReadText;
import clew.pipeline.support.WithSpark;
import clew.pipeline.table.Table;
import java.util.Comparator;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

@WithSpark
final class NormalizeTextsTest {
  @Test
  void givesOneRowForEachText(SparkSession spark) {
    Table<ReadText> texts =
        Table.of(
            spark,
            ReadText.class,
            List.of(
                ReadText.of("a", "Bike 26", null, "ZA"), ReadText.of("b", null, "bike!", null)));

    List<AdText> made =
        new NormalizeTexts(MadeBy.VERSION)
            .apply(texts).records().collectAsList().stream()
                .sorted(Comparator.comparing(AdText::textId))
                .toList();

    String id = Ids.of("comparison", "bike");
    assertEquals(
        List.of(
            new AdText(
                "a", "Bike 26", null, "ZA", "und", "bike", id, 4, false, null, MadeBy.VERSION),
            new AdText(
                "b", null, "bike!", null, "und", "bike", id, 0, false, null, MadeBy.VERSION)),
        made);
  }
}
