package clew.pipeline.normalize;

import static org.junit.jupiter.api.Assertions.assertEquals;

import clew.models.MadeBy;
import clew.models.Sighting;
import clew.pipeline.support.WithSpark;
import clew.pipeline.table.Table;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

@WithSpark
final class DrawnTextsTest {
  @Test
  void drawsTheSmallestIdsOfEachSource(SparkSession spark) {
    List<Sighting> sightings = new ArrayList<>();
    // Ids spread evenly: ten texts of harbour, each seen twice, four of market, one of square.
    for (int i = 0; i < 10; i++) {
      sightings.add(sighting("harbour", id((i + .5) / 10)));
      sightings.add(sighting("harbour", id((i + .5) / 10)));
    }
    for (int i = 0; i < 4; i++) {
      sightings.add(sighting("market", id((i + .5) / 4)));
    }
    sightings.add(sighting("square", id(0)));

    List<String> drawn =
        DrawnTexts.of(Table.of(spark, Sighting.class, sightings), 2)
            .about(3)
            .select("source", "text_id")
            .distinct()
            .collectAsList()
            .stream()
            .map(row -> row.getString(0) + " " + row.getString(1).substring(0, 8))
            .sorted()
            .toList();

    assertEquals(
        List.of(
            "harbour 0ccccccc",
            "harbour 26666666",
            "harbour 40000000",
            "market 20000000",
            "market 60000000",
            "market a0000000"),
        drawn);
  }

  @Test
  void aBoundIsTheFirstPlaceThatIsNotDrawn() {
    assertEquals("1999999a", DrawnTexts.Bound.of("s", 20, 2).before()); // 2^32 / 10 is …9999.6
    assertEquals("80000000", DrawnTexts.Bound.of("s", 4, 2).before());
    assertEquals("g", DrawnTexts.Bound.of("s", 2, 2).before());
    assertEquals("g", DrawnTexts.Bound.of("s", 1, 2).before());
  }

  private static String id(double place) {
    return String.format("%08x", (long) (place * (1L << 32))) + "0".repeat(24);
  }

  private static Sighting sighting(String source, String textId) {
    return new Sighting(
        "posting",
        textId,
        "record",
        source,
        "file",
        1,
        0,
        1,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        List.of(),
        MadeBy.VERSION);
  }
}
