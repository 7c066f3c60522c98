package clew.jobs.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clew.models.Complaint;
import clew.models.Exit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FreshFolderTest {
  @TempDir Path temporary;

  private static void write(Path to) {
    try (FreshFolder.Draft draft = FreshFolder.at(to.toString()).begin()) {
      draft.write("index.html", "é");
      draft.publish();
    }
  }

  private List<String> names() throws IOException {
    try (Stream<Path> names = Files.list(temporary)) {
      return names.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void isThereAllAtOnceAndForItsOwnerOnly() throws IOException {
    Path to = temporary.resolve("report");
    try (FreshFolder.Draft draft = FreshFolder.at(to.toString()).begin()) {
      draft.write("index.html", "é");
      assertFalse(Files.exists(to));
      draft.publish();
    }

    assertEquals("é", Files.readString(to.resolve("index.html")));
    assertEquals("rwx------", permissions(to));
    assertEquals("rw-------", permissions(to.resolve("index.html")));
    assertEquals(List.of("report"), names());
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  @Test
  void takesThePlaceOfAnEmptyFolder() throws IOException {
    Path to = Files.createDirectory(temporary.resolve("report"));

    write(to);

    assertTrue(Files.exists(to.resolve("index.html")));
    assertEquals("rwx------", permissions(to));
  }

  @Test
  void whatFailsLeavesNothing() throws IOException {
    Path to = temporary.resolve("report");
    assertThrows(
        IllegalStateException.class,
        () -> {
          try (FreshFolder.Draft draft = FreshFolder.at(to.toString()).begin()) {
            draft.write("index.html", "x");
            throw new IllegalStateException("a bug");
          }
        });

    assertEquals(List.of(), names());
  }

  @Test
  void refusesWhatIsInTheWay() throws IOException {
    Path full = temporary.resolve("full");
    write(full);
    Path file = Files.writeString(temporary.resolve("file"), "x");

    for (Path to : List.of(full, file, file.resolve("below"))) {
      Complaint complaint =
          assertThrows(Complaint.class, () -> FreshFolder.at(to.toString()), to.toString());
      assertEquals(Exit.USAGE, complaint.exit());
    }
  }

  @Test
  void mayLieInAnOutputFolderButNotAmongItsRuns() throws IOException {
    Path output = Files.createDirectories(temporary.resolve("out"));
    Files.createDirectories(output.resolve("runs"));
    Files.writeString(output.resolve("CURRENT"), "r h\n");

    write(output.resolve("reports/monday"));

    assertTrue(Files.exists(output.resolve("reports/monday/index.html")));
    for (String taken : List.of("runs/r2", "audit", "facts/x/y")) {
      assertThrows(Complaint.class, () -> FreshFolder.at(output.resolve(taken).toString()), taken);
    }
  }
}
