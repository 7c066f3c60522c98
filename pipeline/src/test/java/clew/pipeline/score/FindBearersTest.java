package clew.pipeline.score;

import static org.junit.jupiter.api.Assertions.assertEquals;

import clew.models.ClusterMember;
import clew.models.FactBearer;
import clew.models.Sighting;
import clew.pipeline.support.WithSpark;
import clew.pipeline.table.Table;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@WithSpark
final class FindBearersTest {
  private static final Instant MONDAY = Instant.parse("2024-03-04T10:00:00Z");
  private static final Instant FRIDAY = Instant.parse("2024-03-08T10:00:00Z");

  @Test
  void givesEveryTextOfTheMembersAndTheMembers(SparkSession spark) {
    List<Sighting> sightings =
        List.of(
            sighting("a", "old", FRIDAY),
            sighting("a", "new", MONDAY),
            sighting("a", "new", null),
            sighting("b", "new", null),
            sighting("elsewhere", "new", MONDAY));
    List<ClusterMember> members =
        List.of(new ClusterMember("x", "a", "s", null), new ClusterMember("y", "b", "s", null));

    List<FactBearer> bearers =
        new FindBearers()
            .apply(
                Table.of(spark, ClusterMember.class, members),
                Table.of(spark, Sighting.class, sightings))
            .records()
            .collectAsList();

    assertEquals(5, bearers.size());
    assertEquals(
        Set.of(
            new FactBearer("x", "a", "old", MONDAY, FRIDAY),
            new FactBearer("x", "a", "new", MONDAY, FRIDAY),
            new FactBearer("x", "a", null, MONDAY, FRIDAY),
            new FactBearer("y", "b", "new", null, null),
            new FactBearer("y", "b", null, null, null)),
        new HashSet<>(bearers));
  }

  private static Sighting sighting(String posting, String text, @Nullable Instant seen) {
    return new Sighting(
        posting, text, "r", "s", "f", 1, 0, 1, seen, null, null, null, null, null, null, List.of(),
        "1");
  }
}
