package clew.jobs.night;

import clew.jobs.store.Manifest;
import clew.jobs.store.Run;
import clew.jobs.work.NightRequest;
import clew.models.Complaint;
import clew.models.Exit;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells monitors how a run began and how it ended, whichever way it ends. */
final class Telling {
  private static final Logger LOG = LoggerFactory.getLogger(Telling.class);

  private final Run run;
  private final Optional<Path> metricsFile;
  private final Optional<Lineage> lineage;

  /** Tells at once that the run begins. */
  Telling(Run run, NightSettings settings, NightRequest request) {
    this.run = run;
    this.metricsFile = settings.metricsFile();
    this.lineage =
        settings.lineageFile().map(file -> new Lineage(file, request.dumps(), request.output()));
    lineage.ifPresent(events -> events.tell("START", Instant.now()));
    run.onPublished(this::published);
  }

  private String published(Manifest manifest) {
    Exit exit = manifest.verdict().state().equals("degraded") ? Exit.DEGRADED : Exit.PUBLISHED;
    // The run is published: what monitors are told must not make it fail.
    try {
      lineage.ifPresent(events -> events.tell("COMPLETE", Instant.now()));
      return metrics(exit, Optional.of(manifest));
    } catch (Complaint e) {
      LOG.warn("{}", e.getMessage());
      return "";
    }
  }

  /** Nothing was published, and nothing was to be. */
  void ended(Exit exit) {
    run.tell(metrics(exit, run.previous()));
    lineage.ifPresent(events -> events.tell("COMPLETE", Instant.now()));
  }

  void failed(Exit exit) {
    try {
      lineage.ifPresent(events -> events.tell("FAIL", Instant.now()));
      String metrics = metrics(exit, run.previous());
      if (run.previous().isPresent()) {
        run.tell(metrics);
      }
    } catch (Complaint e) {
      // What failed the run, a full disk perhaps, fails this, too, and is told by the run.
      LOG.warn("{}", e.getMessage());
    }
  }

  private String metrics(Exit exit, Optional<Manifest> published) {
    String metrics = Metrics.of(exit, Instant.now(), published);
    metricsFile.ifPresent(file -> MetricsFile.write(file, metrics));
    return metrics;
  }
}
