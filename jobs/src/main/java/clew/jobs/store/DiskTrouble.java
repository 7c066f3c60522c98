package clew.jobs.store;

import clew.models.Complaint;
import clew.models.Exit;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells a full disk and a forbidden folder from bugs, wherever in a stack of causes they hide. */
public final class DiskTrouble {
  /** How file systems say that there is no room, in English and as Java passes it on. */
  private static final String[] FULL = {
    "No space left on device", "Disk quota exceeded", "not enough space", "File too large"
  };

  private DiskTrouble() {}

  /**
   * A complaint, where the disk is what failed. Spark carries the failure of a task as text, so
   * messages are looked at too.
   */
  public static Optional<Complaint> in(Throwable failure) {
    for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof Complaint complaint) {
        return Optional.of(complaint);
      }
      String message = String.valueOf(cause.getMessage());
      for (String full : FULL) {
        if (message.contains(full)) {
          return Optional.of(
              new Complaint(
                  Exit.TRANSIENT,
                  "the disk is full ("
                      + full
                      + "): make room where the output and the temporary files lie, and run again;"
                      + " what was published before is untouched",
                  failure));
        }
      }
      if (cause instanceof AccessDeniedException) {
        return Optional.of(
            new Complaint(
                Exit.TRANSIENT, "not allowed to write or read " + cause.getMessage(), failure));
      }
    }
    return Optional.empty();
  }

  /**
   * A complaint of what failed.
   *
   * @param what was done, with the path
   */
  static Complaint of(IOException failure, String what) {
    return in(failure)
        .orElseGet(
            () -> new Complaint(Exit.TRANSIENT, what + " failed: " + reason(failure), failure));
  }

  /** Without the path, which has been named. */
  private static String reason(IOException failure) {
    boolean told =
        failure instanceof FileSystemException ofPath
            && ofPath.getReason() != null
            && ofPath.getOtherFile() == null;
    return String.valueOf(
        told ? ((FileSystemException) failure).getReason() : failure.getMessage());
  }
}
