package clew.jobs.work;

import clew.pipeline.ingest.Dump;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A night to be run.
 *
 * @param dumps what was found to read, in an order that depends on names only; none only where
 *     facts are made again
 * @param hollow folders of sources that hold no files, told in words: the night is degraded
 * @param output the output folder
 * @param date the night
 * @param config a file with settings, which exists
 * @param dryRun reads and counts, and writes nothing
 * @param reread makes facts of older versions of the readers again, from the stored texts
 * @param names which tagger is to read names, where the settings say otherwise
 * @param purpose why, for the audit log
 */
public record NightRequest(
    List<Dump> dumps,
    List<String> hollow,
    String output,
    LocalDate date,
    Optional<Path> config,
    boolean dryRun,
    boolean reread,
    NamesAsked names,
    Optional<String> purpose) {
  public NightRequest {
    dumps = List.copyOf(dumps);
    hollow = List.copyOf(hollow);
  }

  /** A night as it is run every day. */
  public NightRequest(
      List<Dump> dumps, String output, LocalDate date, Optional<Path> config, boolean dryRun) {
    this(
        dumps,
        List.of(),
        output,
        date,
        config,
        dryRun,
        false,
        NamesAsked.NOTHING,
        Optional.empty());
  }
}
