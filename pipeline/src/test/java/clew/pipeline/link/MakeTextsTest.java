package clew.pipeline.link;

import static org.junit.jupiter.api.Assertions.assertEquals;

import clew.models.AdText;
import clew.pipeline.support.WithSpark;
import clew.pipeline.table.Table;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

@WithSpark
final class MakeTextsTest {
  @Test
  void givesEveryNodeEachOfItsTextsOnceWithTheShortestTitle(SparkSession spark) {
    String comparison = "blue bike for a child who has outgrown it";
    Table<AdText> texts =
        Table.of(
            spark,
            AdText.class,
            List.of(
                text("t1", "c1", comparison, 9),
                text("t2", "c1", comparison, 4),
                text("t3", "c2", "green lamp in good order for a low price", 0),
                text("t4", "nobody's", "a text that no posting shows any longer", 0)));
    TextCarriers carriers = TextCarriers.of(List.of(List.of("c1"), List.of(), List.of("c2", "c1")));

    List<NodeText> made = NodeTexts.kept(new MakeTexts(2).apply(texts, carriers, 3)).collect();

    assertEquals(
        List.of(
            NodeText.of(0, "c1", comparison, 4),
            NodeText.of(2, "c1", comparison, 4),
            NodeText.of(2, "c2", "green lamp in good order for a low price", 0)),
        made);
  }

  private static AdText text(String id, String comparisonId, String comparison, int bodyAt) {
    return new AdText(
        id, null, null, null, "eng", comparison, comparisonId, bodyAt, false, null, "test");
  }
}
