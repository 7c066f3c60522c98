package clew.jobs.night;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Nights that are killed, with a reader that looks all the time. {@code -Dclew.kills=50} for more
 * of them: half at the beginning of each stage in turn, half at moments drawn with a seed.
 */
@WithSpark
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class KilledNightTest {
  private static final long SEED = 72;
  private SparkSession spark;
  private Path folder;
  private Path base;
  private Path profile;
  private Dump second;

  @BeforeAll
  void runTheFirstNight(SparkSession session, @TempDir Path temporary) throws IOException {
    spark = MadeDumps.small(session);
    folder = temporary;
    base = folder.resolve("base");
    MadeDumps made = new MadeDumps(folder.resolve("dumps"));
    MadeDumps.run(spark, base, LocalDate.of(2024, 1, 1), List.of(made.night(1, SEED)));
    second = made.night(2, SEED);
    profile = Files.writeString(folder.resolve("made.yaml"), MadeDumps.PROFILE);
  }

  private Process night(Path output, Path log) throws IOException {
    return OtherProcess.night(log, output, "2024-01-02", profile, Path.of(second.path()));
  }

  @Test
  void aReaderSeesWholeRunsAndTheNextNightHeals() throws Exception {
    int kills = Integer.getInteger("clew.kills", 4);
    Path calm = copy(base, folder.resolve("calm"));
    MadeDumps.run(spark, calm, LocalDate.of(2024, 1, 2), List.of(second));
    List<String> stages =
        Store.open(calm.toString()).published().stages().stream()
            .map(Manifest.Stage::name)
            .toList();
    Path output = copy(base, folder.resolve("out"));
    Random random = new Random(SEED);
    AtomicBoolean going = new AtomicBoolean(true);
    List<String> torn = new ArrayList<>();
    AtomicInteger reads = new AtomicInteger();
    Thread reader = new Thread(() -> read(output, going, torn, reads));
    reader.start();
    int killed = 0;
    for (int i = 0; i < kills; i++) {
      Path log = folder.resolve("log" + i);
      Process night = night(output, log);
      if (i % 2 == 0) {
        // From the last stage backwards, so that few kills meet the late ones.
        waitFor(night, log, stages.get(stages.size() - 1 - i / 2 % stages.size()));
      } else {
        night.waitFor(random.nextInt(12_000), TimeUnit.MILLISECONDS);
      }
      killed += night.isAlive() ? 1 : 0;
      night.destroyForcibly().waitFor();
      if (!Store.open(output.toString()).published().runId().equals("2024-01-01-001")) {
        going.set(false);
        reader.join();
        delete(output);
        copy(base, output);
        going.set(true);
        reader = new Thread(() -> read(output, going, torn, reads));
        reader.start();
      }
    }
    MadeDumps.run(spark, output, LocalDate.of(2024, 1, 2), List.of(second));
    going.set(false);
    reader.join();
    System.out.printf(
        "%d of %d nights were killed, %d of them at the beginning of %d stages; %d whole reads%n",
        killed, kills, (kills + 1) / 2, Math.min(stages.size(), (kills + 1) / 2), reads.get());

    assertTrue(killed > 0);
    assertEquals(List.of(), torn);
    assertEquals(MadeDumps.partition(spark, calm), MadeDumps.partition(spark, output));
    assertEquals(
        Store.open(calm.toString()).published().counts(),
        Store.open(output.toString()).published().counts());
    assertEquals(List.of(), Store.verify(output.toString(), Optional.empty()).problems());
    assertEquals(named(calm), named(output));
  }

  @Test
  void oneOfTwoSchedulersPublishes() throws Exception {
    Path output = copy(base, folder.resolve("scheduled"));
    List<Process> both =
        List.of(night(output, folder.resolve("a")), night(output, folder.resolve("b")));
    Set<Integer> codes = new TreeSet<>();
    for (Process process : both) {
      codes.add(process.waitFor());
    }

    assertEquals(Set.of(0, 50), codes);
    assertEquals("2024-01-02-001", Store.open(output.toString()).published().runId());
  }

  @Test
  void aTerminatedNightTakesBackWhatItWrote() throws Exception {
    Path output = copy(base, folder.resolve("terminated"));
    Path log = folder.resolve("log");
    Process night = night(output, log);
    waitFor(night, log, "compare texts");
    night.destroy();

    assertEquals(143, night.waitFor());
    assertFalse(Files.exists(output.resolve("LOCK")));
    assertFalse(Files.exists(output.resolve("work")));
    assertEquals(named(base), named(output));
    String trace = Files.readString(output.resolve("audit/00000002.json"));
    assertTrue(trace.contains("\"verdict\":\"interrupted\""), trace);
  }

  private static void waitFor(Process night, Path log, String stage) throws Exception {
    while (night.isAlive() && !OtherProcess.text(log).contains("  " + stage + " ")) {
      Thread.sleep(20);
    }
  }

  private static void read(
      Path output, AtomicBoolean going, List<String> torn, AtomicInteger reads) {
    while (going.get()) {
      try {
        Manifest manifest = Store.open(output.toString()).published();
        torn.addAll(Store.verify(output.toString(), Optional.of(manifest.runId())).problems());
        reads.incrementAndGet();
        Thread.sleep(50);
      } catch (RuntimeException | InterruptedException e) {
        torn.add(String.valueOf(e));
      }
    }
  }

  /** Files without audit entries, of which a killed run may leave one more. */
  private static Set<String> named(Path output) throws IOException {
    try (Stream<Path> files = Files.walk(output)) {
      Set<String> names = new TreeSet<>();
      files
          .filter(Files::isRegularFile)
          .map(file -> output.relativize(file).toString())
          .filter(name -> !name.startsWith("audit"))
          .forEach(names::add);
      return names;
    }
  }

  private static Path copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
    return to;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
