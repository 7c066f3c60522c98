package clew.pipeline.ingest;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * What steers reading.
 *
 * @param date the night: when ads were seen, where a profile has no time for that
 * @param bytesPerTask how much one task reads, at least: small files are read together
 */
public record IngestSettings(LocalDate date, long bytesPerTask) implements Serializable {
  /** 16 MiB, chosen: a few seconds' work, far above what starting a task costs. */
  public static final long USUAL_BYTES_PER_TASK = 16L << 20;

  public IngestSettings {
    if (bytesPerTask < 1) {
      throw new IllegalArgumentException("bytesPerTask is " + bytesPerTask + ", not above 0");
    }
  }

  public static IngestSettings of(LocalDate date) {
    return new IngestSettings(date, USUAL_BYTES_PER_TASK);
  }
}
