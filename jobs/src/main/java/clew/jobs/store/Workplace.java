package clew.jobs.store;

import clew.models.Complaint;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The private place of one run: stages, judgement before it is published, what Spark spills. It
 * holds the run's id from before the run writes anything until after {@code CURRENT} has moved: a
 * place that is left behind names a run that was not finished.
 */
record Workplace(Folder folder, String token) {
  /** Chosen: tasks end within a second or two of the engine. */
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

  private static final int QUIET_LOOKS = 4;
  private static final int MOST_LOOKS = 50;

  static final String ROOT = "work";

  private static final String RUN = "RUN";
  private static final String CONDEMNED = "CONDEMNED";

  static Workplace open(Folder folder, String token, String run) {
    Workplace work = new Workplace(folder, token);
    folder.makeFolder(work.path("scratch"));
    folder.create(work.path(RUN), run.getBytes(StandardCharsets.UTF_8));
    return work;
  }

  String path(String within) {
    return ROOT + "/" + token + "/" + within;
  }

  /** The run that worked here; empty where it was killed before it could say so. */
  Optional<String> run() {
    return folder
        .read(path(RUN))
        .map(id -> new String(id, StandardCharsets.UTF_8))
        .filter(id -> !id.isEmpty());
  }

  /** Notes files that go, with every run that names them, once the run here is published. */
  void condemn(List<String> files) {
    if (!files.isEmpty()) {
      folder.create(path(CONDEMNED), String.join("\n", files).getBytes(StandardCharsets.UTF_8));
      folder.sync(path(CONDEMNED));
    }
  }

  Set<String> condemned() {
    return folder
        .read(path(CONDEMNED))
        .map(content -> Set.of(new String(content, StandardCharsets.UTF_8).split("\n")))
        .orElse(Set.of());
  }

  void remove() {
    folder.delete(ROOT + "/" + token);
    folder.deleteIfEmpty(ROOT);
  }

  /**
   * {@link #remove} in a process that is being ended: tasks may still write there, and make again
   * what was removed. What comes after all looks, the next run clears.
   */
  void removeFromUnderTasks() {
    int quiet = 0;
    for (int look = 0; look < MOST_LOOKS && quiet < QUIET_LOOKS; look++) {
      try {
        quiet = folder.exists(ROOT + "/" + token) ? 0 : quiet + 1;
        remove();
        Thread.sleep(BETWEEN_LOOKS.toMillis());
      } catch (Complaint e) {
        // Something was written into a folder while it was being removed.
        quiet = 0;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }
}
