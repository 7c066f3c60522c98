package clew.jobs.work;

import clew.pipeline.ingest.Dump;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads dumps, counts, and reports. */
@FunctionalInterface
public interface Validator {
  /**
   * Reads them.
   *
   * @param records a folder for the records as they were read, as plain CSV; empty to write nothing
   */
  Outcome validate(List<Dump> dumps, Optional<Path> records, Progress progress);
}
