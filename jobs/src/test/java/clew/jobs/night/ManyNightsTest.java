package clew.jobs.night;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clew.jobs.store.Manifest;
import clew.jobs.store.Store;
import clew.pipeline.ingest.Dump;
import clew.pipeline.support.WithSpark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nights one by one, in any order; {@code -Dclew.nights=30} for a month, 365 for a year. */
@WithSpark
@Tag("slow")
final class ManyNightsTest {
  private static final long SEED = 20240101;
  private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
  private static final int NIGHTS = Integer.getInteger("clew.nights", 6);

  @Test
  void manyNightsInAnyOrderGiveTheClustersOfOneAndLeaveFewFiles(
      SparkSession session, @TempDir Path folder) throws IOException {
    SparkSession spark = MadeDumps.small(session);
    MadeDumps made = new MadeDumps(folder.resolve("dumps"));
    List<Dump> nights =
        new ArrayList<>(IntStream.range(0, NIGHTS).mapToObj(n -> made.night(n, SEED)).toList());
    Path once = folder.resolve("once");
    MadeDumps.run(spark, once, FIRST, nights);

    Collections.shuffle(nights, new Random(SEED));
    Path output = folder.resolve("one-by-one");
    double most = 0;
    System.out.println(
        "night, seconds, bytes of facts on disk, without what only older runs need, published, files"
            + " of the largest table, files in all");
    for (int night = 0; night < nights.size(); night++) {
      // Yesterday's dump comes again, as scrapers send it.
      List<Dump> tonight = nights.subList(Math.max(0, night - 1), night + 1);
      MadeDumps.run(spark, output, FIRST.plusDays(night), tonight);
      Store store = Store.open(output.toString());
      Manifest now = store.published();
      long disk = onDisk(output, Set.of());
      long needed = onDisk(output, ofOlderRuns(store));
      most = Math.max(most, (double) needed / published(now));
      System.out.printf(
          Locale.ROOT,
          "%d %.1f %d %d %d %d %d%n",
          night + 1,
          now.stages().stream().mapToDouble(Manifest.Stage::seconds).sum(),
          disk,
          needed,
          published(now),
          now.tables().values().stream().mapToInt(t -> t.files().size()).max().orElse(0),
          files(output).size());
    }
    System.out.printf(
        Locale.ROOT,
        "facts on disk, beside older runs, of those that are published: at most %.2f; published, of"
            + " those of one night over all: %.2f%n",
        most,
        (double) published(Store.open(output.toString()).published())
            / published(Store.open(once.toString()).published()));

    assertEquals(MadeDumps.partition(spark, once), MadeDumps.partition(spark, output));
    assertEquals(MadeDumps.told(spark, once), MadeDumps.told(spark, output));
    Store store = Store.open(output.toString());
    Manifest last = store.published();
    assertEquals(6, last.counts().get("resent"));
    assertEquals(
        Store.open(once.toString()).published().tables().get("sightings").rows(),
        last.tables().get("sightings").rows());
    // Those to go back to, and the published one, until the next run clears.
    assertEquals(Math.min(NIGHTS, Store.KEPT_RUNS + 1), store.runs().size());
    last.tables()
        .forEach((name, table) -> assertTrue(table.files().size() <= 17, name + ": " + table));
    assertTrue(most <= 2, "facts on disk are " + most + " times those that are published");
    assertEquals(List.of(), Store.verify(output.toString(), Optional.empty()).problems());
  }

  /** Bytes of the facts and evidence that readers see. */
  private static long published(Manifest run) {
    return run.tables().values().stream()
        .filter(table -> !table.kind().equals("judgement"))
        .flatMap(table -> table.files().stream())
        .mapToLong(Manifest.DataFile::bytes)
        .sum();
  }

  /** Files that older runs name, and the published one does not: they go with those runs. */
  private static Set<String> ofOlderRuns(Store store) {
    Set<String> older = new HashSet<>();
    store.runs().forEach(run -> older.addAll(paths(run)));
    older.removeAll(paths(store.published()));
    return older;
  }

  private static List<String> paths(Manifest run) {
    return run.tables().values().stream()
        .flatMap(table -> table.files().stream())
        .map(Manifest.DataFile::path)
        .toList();
  }

  /** Bytes of all segments of facts and evidence but these. */
  private static long onDisk(Path output, Set<String> without) throws IOException {
    long bytes = 0;
    for (Path file : files(output.resolve("facts"))) {
      if (!without.contains(output.relativize(file).toString())) {
        bytes += Files.size(file);
      }
    }
    return bytes;
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }
}
