package clew.jobs.night;

import clew.jobs.work.Sparks;
import java.util.function.Supplier;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/**
 * Hands on a session that is only set up once the run, and with it the place to spill to, is there.
 */
final class SparkHolder implements Supplier<SparkSession> {
  private @Nullable Sparks sparks;

  void hold(Sparks started) {
    sparks = started;
  }

  @Override
  public SparkSession get() {
    if (sparks == null) {
      throw new IllegalStateException("a table is asked for before the run has begun");
    }
    return sparks.get();
  }
}
