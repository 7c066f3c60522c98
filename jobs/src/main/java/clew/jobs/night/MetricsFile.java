package clew.jobs.night;

import clew.models.Complaint;
import clew.models.Exit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that a collector reads at any moment: written beside its place, and renamed into it. */
final class MetricsFile {
  private MetricsFile() {}

  static void write(Path file, String content) {
    Path next = file.resolveSibling("." + file.getFileName() + ".next");
    try {
      Files.writeString(next, content, StandardCharsets.UTF_8);
      Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new Complaint(Exit.TRANSIENT, "metrics_file " + file + " cannot be written", e);
    }
  }
}
