package clew.jobs.store;

import clew.models.Complaint;
import clew.models.Exit;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes a run that is kept the published one again. No published file is touched. */
final class Rollback {
  /** What the work folder names, so that a rollback that is killed costs no run. */
  private static final String NO_RUN = "rollback";

  private Rollback() {}

  static Manifest to(Folder folder, String run, @Nullable String purpose) {
    if (!run.matches("[0-9A-Za-z][0-9A-Za-z._-]{0,99}")
        || !folder.isFile(Housekeeping.manifest(run))) {
      throw new Complaint(
          Exit.INPUT_MISSING,
          folder + " keeps no run " + run + ": 'clew status' names those that it keeps");
    }
    Lock lock = Lock.take(folder);
    try {
      Verification whole = Verification.of(folder, Optional.of(run));
      if (!whole.problems().isEmpty()) {
        new Audit(folder).append("rollback", purpose, Map.of("to", run, "verdict", "gate_failed"));
        throw new Complaint(Exit.GATE_FAILED, whole.problems());
      }
      byte[] manifest = folder.read(Housekeeping.manifest(run)).orElseThrow();
      Workplace work = Workplace.open(folder, lock.token(), NO_RUN);
      try {
        new Audit(folder).append("rollback", purpose, Map.of("to", run, "verdict", "published"));
        Pointer.write(folder, work, run, manifest);
        folder.sync("");
      } finally {
        work.remove();
      }
      return Pointer.read(folder).orElseThrow();
    } finally {
      lock.release();
    }
  }
}
