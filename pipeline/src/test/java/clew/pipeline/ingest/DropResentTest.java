package clew.pipeline.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import clew.models.AdRecord;
import clew.models.Sighting;
import clew.pipeline.support.WithSpark;
import clew.pipeline.table.Table;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@WithSpark
final class DropResentTest {
  @ParameterizedTest
  @ValueSource(longs = {6, Long.MAX_VALUE})
  void keepsTheFirstOfEqualRecordsAndNoneThatIsKnown(long number, SparkSession spark) {
    List<AdRecord> records =
        List.of(
            record("new", "b.csv", 1),
            record("new", "a.csv", 9),
            record("new", "a.csv", 7),
            record("known", "a.csv", 1),
            record("new", "a.csv", 7),
            record("other", "c.csv", 2));
    Sighting known =
        new Sighting(
            "p", "t", "known", "s", "old.csv", 1, 0, 1, null, null, null, null, null, null, null,
            List.of(), "1");

    List<AdRecord> fresh =
        new DropResent()
            .apply(
                Table.of(spark, AdRecord.class, records),
                number,
                Table.of(spark, Sighting.class, List.of(known)))
            .records()
            .collectAsList();

    assertEquals(
        List.of("new a.csv 7", "other c.csv 2"),
        fresh.stream()
            .map(r -> r.recordId() + " " + r.sourceFile() + " " + r.sourceRow())
            .sorted()
            .toList());
  }

  private static AdRecord record(String id, String file, long row) {
    return new AdRecord(
        id, "s", file, row, 0, 1, "p" + id, "t", null, null, null, null, "b", null, null, null,
        null, null, List.of(), List.of(), List.of());
  }
}
