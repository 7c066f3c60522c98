package clew.pipeline.cluster;

import java.time.Instant;

/** Breaks a rule on purpose: a result that depends on the clock. */
public final class PlantedClock {
  private PlantedClock() {}

  @SuppressWarnings("JavaTimeDefaultTimeZone")
  public static Instant time() {
    return Instant.now();
  }
}
