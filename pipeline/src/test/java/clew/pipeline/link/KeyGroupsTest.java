package clew.pipeline.link;

import static org.junit.jupiter.api.Assertions.assertEquals;

import clew.pipeline.support.WithSpark;
import clew.pipeline.table.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

@WithSpark
final class KeyGroupsTest {
  @Test
  void bringsTogetherWhatGroupingBringsTogether(SparkSession spark) {
    Random random = new Random(3);
    List<Keyed> rows = new ArrayList<>();
    Map<Long, TreeSet<Integer>> expected = new TreeMap<>();
    for (int i = 0; i < 3000; i++) {
      Keyed row = new Keyed(random.nextInt(900) - 450, random.nextInt(40));
      rows.add(row);
      expected.computeIfAbsent(row.key(), key -> new TreeSet<>()).add(row.member());
    }
    expected.values().removeIf(members -> members.size() < 2);

    List<SharedGram> groups =
        new ArrayList<>(
            KeyGroups.of(
                    Table.of(spark, Keyed.class, rows),
                    SharedGram.class,
                    (key, members, sink) ->
                        sink.accept(new SharedGram(key, PackedNumbers.pack(members))))
                .records()
                .collectAsList());

    groups.sort(Comparator.comparingLong(SharedGram::gram));
    assertEquals(List.copyOf(expected.keySet()), groups.stream().map(SharedGram::gram).toList());
    for (SharedGram group : groups) {
      assertEquals(
          List.copyOf(expected.get(group.gram())),
          java.util.Arrays.stream(group.carriers()).boxed().toList());
    }
  }
}
