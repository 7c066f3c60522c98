package clew.pipeline.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class TaskPlanTest {
  private static final SourceProfile PROFILE =
      SourceProfile.parse("p.yaml", "source: s\nformat: json-lines\nfields: {body: b}\n");

  @Test
  void sharesFilesOutBySize() {
    assertEquals(
        List.of("[9, 2, 1]", "[8, 3, 1]"),
        names(new TaskPlan(1000, 2).of(dumps(1, 8, 3, 9, 2, 1))));
  }

  @Test
  void takesMoreTasksForMoreBytes() {
    assertEquals(List.of("[30]", "[20]", "[10]"), names(new TaskPlan(10, 2).of(dumps(10, 20, 30))));
    assertEquals(
        List.of("[30]", "[10, 10, 10]"), names(new TaskPlan(30, 1).of(dumps(10, 10, 30, 10))));
  }

  @Test
  void dependsOnNoOrder() {
    List<Part> dumps = IntStream.range(0, 50).mapToObj(i -> dump("f" + i, i % 7)).toList();
    List<Part> shuffled = new java.util.ArrayList<>(dumps);
    Collections.shuffle(shuffled, new java.util.Random(5));

    assertEquals(new TaskPlan(10, 4).of(dumps), new TaskPlan(10, 4).of(shuffled));
  }

  private static List<Part> dumps(int... sizes) {
    return IntStream.range(0, sizes.length).mapToObj(i -> dump("f" + i, sizes[i])).toList();
  }

  private static Part dump(String name, long bytes) {
    return Part.whole(new Dump(PROFILE, name, name, bytes));
  }

  private static List<String> names(List<List<Part>> tasks) {
    return tasks.stream()
        .map(dumps -> dumps.stream().map(Part::bytes).toList().toString())
        .toList();
  }
}
