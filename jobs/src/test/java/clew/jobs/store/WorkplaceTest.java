package clew.jobs.store;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WorkplaceTest {
  @Test
  void isRemovedThoughTasksStillWriteThere(@TempDir Path directory) throws Exception {
    Folder folder = Folder.of(directory.toString());
    Workplace work = Workplace.open(folder, "t", "2024-03-04-001");
    Path part = directory.resolve(work.path("part/of/a/task"));
    Thread task =
        new Thread(
            () -> {
              try {
                for (int i = 0; i < 8; i++) {
                  Files.createDirectories(part);
                  Files.writeString(part.resolve("rows" + i), "1");
                  Thread.sleep(30);
                }
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
            });
    task.setUncaughtExceptionHandler((thread, e) -> {});
    task.start();

    work.removeFromUnderTasks();

    task.join();
    assertFalse(Files.exists(directory.resolve(Workplace.ROOT)));
  }
}
