package clew.jobs.night;

import static org.junit.jupiter.api.Assertions.assertEquals;

import clew.jobs.store.Store;
import clew.jobs.work.NightRequest;
import clew.jobs.work.Progress;
import clew.jobs.work.Sparks;
import clew.models.CollapsedPosting;
import clew.models.Posting;
import clew.pipeline.ingest.Dump;
import clew.pipeline.support.WithSpark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Numbers are kept for drama. */
@WithSpark
final class CollapsingTest {
  private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
  private static final int ADS = 12;

  /** Two ads each have one text, place and number. */
  private static String ad(int number, int text, LocalDate seen) {
    String body = MadeDumps.sentence(new Random(text), 20);
    return MadeDumps.ad("ad-" + number, seen + "T08:00:00Z", body, "020 7946 010" + text)
        .replace("Lessons ad-" + number, "Lessons");
  }

  private static long kept(Path output) {
    return Store.open(output.toString()).published().counts().get("postings_kept");
  }

  @Test
  void postingsOfWhichNothingWasSeenAreTakenOverAndAllAreAsInOneNight(
      SparkSession session, @TempDir Path folder) throws IOException {
    SparkSession spark = MadeDumps.small(session);
    MadeDumps made = new MadeDumps(folder.resolve("dumps"));
    List<String> ads = IntStream.range(0, ADS).mapToObj(i -> ad(i, i / 2, FIRST)).toList();
    Dump first = made.dump("first.jsonl", ads);
    LocalDate next = FIRST.plusDays(1);
    // It was the same as one other ad, and is no longer.
    Dump second = made.dump("second.jsonl", List.of(ad(0, 1, next)));
    Path output = folder.resolve("one-by-one");

    MadeDumps.run(spark, output, FIRST, List.of(first));
    assertEquals(0, kept(output));
    MadeDumps.run(spark, output, next, List.of(second));
    assertEquals(ADS - 2, kept(output), "what was the same as it is named anew");
    Path once = folder.resolve("once");
    MadeDumps.run(spark, once, next, List.of(first, second));
    assertEquals(rows(spark, once), rows(spark, output));

    LocalDate third = next.plusDays(1);
    Path config = Files.writeString(folder.resolve("settings.yaml"), "dormant_after_days: 31\n");
    new Night((workload, scratch) -> Sparks.over(spark))
        .run(
            new NightRequest(
                List.of(made.dump("third.jsonl", List.of(ad(5, 2, third)))),
                output.toString(),
                third,
                Optional.of(config),
                false),
            Progress.silent());
    assertEquals(0, kept(output), "other settings");
  }

  private static List<String> rows(SparkSession spark, Path output) {
    Store store = Store.open(output.toString(), () -> spark);
    return Stream.of(Posting.class, CollapsedPosting.class)
        .flatMap(type -> store.read(type).rows().collectAsList().stream().map(Row::mkString))
        .sorted()
        .toList();
  }
}
