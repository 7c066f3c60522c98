package clew.jobs.work;

import clew.jobs.store.Manifest;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Tells the person at the keyboard which stage is under way, and keeps how long each took and the
 * heap that it needed, for the manifest. Stages do not overlap.
 *
 * <p>On a terminal one line is written over and over, and stays when the stage is done; elsewhere,
 * as in a scheduler's mail, there is at most one line in {@link #PAUSE_SECONDS} seconds.
 */
public final class Progress implements AutoCloseable {
  /** Chosen: a night of an hour makes some hundred lines at most. */
  static final int PAUSE_SECONDS = 10;

  private static final String CLEAR_LINE = "\r\u001b[K";
  private static final double NANOS = 1e9;

  /** Where progress is told. */
  public enum Place {
    TERMINAL,
    LOG,
    NOWHERE
  }

  private final PrintStream out;
  private final Place place;
  private final LongSupplier nanoTime;
  private final List<Manifest.Stage> stages = new ArrayList<>();
  private final Thread ticker = new Thread(this::tick, "clew-progress");
  private final long begun;
  private long lastLine;
  private @Nullable Stage current;

  private Progress(PrintStream out, Place place, LongSupplier nanoTime) {
    this.out = out;
    this.place = place;
    this.nanoTime = nanoTime;
    this.begun = nanoTime.getAsLong();
    this.lastLine = begun;
  }

  /** Progress on standard error. The launcher says whether that is a terminal. */
  public static Progress start() {
    Place place = Boolean.getBoolean("clew.terminal") ? Place.TERMINAL : Place.LOG;
    Progress progress = new Progress(System.err, place, System::nanoTime);
    progress.ticker.setDaemon(true);
    progress.ticker.start();
    return progress;
  }

  /** Keeps durations and tells nobody. */
  public static Progress silent() {
    return new Progress(System.err, Place.NOWHERE, System::nanoTime);
  }

  static Progress with(PrintStream out, Place place, LongSupplier nanoTime) {
    return new Progress(out, place, nanoTime);
  }

  private static final class Stage {
    private final String name;
    private final long since;
    private long rows;

    Stage(String name, long since) {
      this.name = name;
      this.since = since;
    }

    double seconds(long now) {
      return (now - since) / NANOS;
    }
  }

  /**
   * Does a stage, and keeps how long it took.
   *
   * @param name what is done, in a few words
   */
  public <T> T stage(String name, Supplier<T> work) {
    Stage stage = begin(name);
    try {
      return work.get();
    } finally {
      end(stage);
    }
  }

  private synchronized Stage begin(String name) {
    memoryPools().forEach(MemoryPoolMXBean::resetPeakUsage);
    Stage stage = new Stage(name, nanoTime.getAsLong());
    current = stage;
    if (place == Place.TERMINAL) {
      tell();
    }
    return stage;
  }

  /** Says that the stage under way has written rows: what a run tells whoever listens. */
  public synchronized void rows(long number) {
    if (current != null) {
      current.rows += number;
    }
  }

  /** The stages that are done, in order. */
  public synchronized List<Manifest.Stage> stages() {
    return List.copyOf(stages);
  }

  /** The most heap that any stage needed. */
  public synchronized long peakMemoryMb() {
    return stages.stream().mapToLong(Manifest.Stage::peakMemoryMb).max().orElse(0);
  }

  /** Ends the telling. */
  @Override
  public synchronized void close() {
    ticker.interrupt();
    if (place == Place.TERMINAL && current != null) {
      out.print(CLEAR_LINE);
    }
    current = null;
  }

  private synchronized void end(Stage stage) {
    if (current != stage) {
      return;
    }
    double seconds = stage.seconds(nanoTime.getAsLong());
    stages.add(new Manifest.Stage(stage.name, rounded(seconds), stage.rows, peakHeapMb()));
    current = null;
    if (place == Place.TERMINAL) {
      out.println(CLEAR_LINE + line(stage, seconds));
    } else if (place == Place.LOG && isTime()) {
      log(line(stage, seconds));
    }
  }

  private void tick() {
    try {
      while (true) {
        Thread.sleep(1000);
        tell();
      }
    } catch (InterruptedException e) {
      // Closed.
    }
  }

  synchronized void tell() {
    Stage stage = current;
    if (stage == null) {
      return;
    }
    String line =
        String.format(
            Locale.ROOT, "  %-28s … %,.0f s", stage.name, stage.seconds(nanoTime.getAsLong()));
    if (place == Place.TERMINAL) {
      out.print(CLEAR_LINE + line);
      out.flush();
    } else if (place == Place.LOG && isTime()) {
      log(line);
    }
  }

  private boolean isTime() {
    return nanoTime.getAsLong() - lastLine >= PAUSE_SECONDS * NANOS;
  }

  private void log(String line) {
    out.println(LogLine.progress(line));
    lastLine = nanoTime.getAsLong();
  }

  private static String line(Stage stage, double seconds) {
    return String.format(
        Locale.ROOT, "  %-28s %,12d rows %,8.1f s", stage.name, stage.rows, seconds);
  }

  private static double rounded(double seconds) {
    return Math.round(seconds * 1000) / 1000.0;
  }

  /** The sum of the pools' peaks, which need not fall together: at most this was in use. */
  private static long peakHeapMb() {
    return memoryPools().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() >> 20;
  }

  private static List<MemoryPoolMXBean> memoryPools() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .toList();
  }
}
