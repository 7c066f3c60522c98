package clew.jobs.benchmark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HeldBackTest {
  @TempDir Path folder;

  @Test
  void theNewestFilesGoUntilTheyAreEnough() throws IOException {
    Path dumps = folder.resolve("in");
    file(dumps, "acorn/acorn-2024-03-01-00000.csv", 60);
    file(dumps, "acorn/acorn-2024-03-02-00000.csv", 10);
    file(dumps, "bramble/bramble-2024-03-01-00000.csv", 20);
    file(dumps, "bramble/bramble-2024-03-02-00001.csv", 10);
    file(dumps, "truth.csv", 1000);

    double share = HeldBack.newest(dumps, folder.resolve("late"), .15);

    assertEquals(.2, share, 1e-12);
    assertTrue(Files.exists(folder.resolve("late/acorn/acorn-2024-03-02-00000.csv")));
    assertTrue(Files.exists(folder.resolve("late/bramble/bramble-2024-03-02-00001.csv")));
    assertFalse(Files.exists(dumps.resolve("acorn/acorn-2024-03-02-00000.csv")));
    assertTrue(Files.exists(dumps.resolve("bramble/bramble-2024-03-01-00000.csv")));
    assertTrue(Files.exists(dumps.resolve("truth.csv")));
  }

  @Test
  void oneFileMayBeEnough() throws IOException {
    Path dumps = folder.resolve("in");
    file(dumps, "acorn/acorn-2024-03-01-00000.csv", 50);
    file(dumps, "acorn/acorn-2024-03-01-00001.csv", 50);

    assertEquals(.5, HeldBack.newest(dumps, folder.resolve("late"), .01), 1e-12);
    assertTrue(Files.exists(folder.resolve("late/acorn/acorn-2024-03-01-00001.csv")));
  }

  private static void file(Path dumps, String name, int bytes) throws IOException {
    Path file = dumps.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, new byte[bytes]);
  }
}
