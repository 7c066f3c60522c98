package clew.jobs.work;

import clew.pipeline.ingest.Dump;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A night to be run.
 *
 * @param dumps what was found to read: at least one, in an order that depends on names only
 * @param output the output folder
 * @param date the night
 * @param config a file with settings, which exists
 * @param dryRun reads and counts, and writes nothing
 */
public record NightRequest(
    List<Dump> dumps, String output, LocalDate date, Optional<Path> config, boolean dryRun) {
  public NightRequest {
    dumps = List.copyOf(dumps);
  }
}
