package clew.pipeline.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Shares files out to tasks of similar size: the largest first, each to the task with least to do.
 */
final class TaskPlan {
  private static final Comparator<Dump> LARGEST_FIRST =
      Comparator.comparingLong(Dump::bytes)
          .reversed()
          .thenComparing(dump -> dump.profile().source())
          .thenComparing(Dump::name)
          .thenComparing(Dump::path);

  private final long bytesPerTask;
  private final int cores;

  /**
   * @param cores that should all have something to do, where there is enough
   */
  TaskPlan(long bytesPerTask, int cores) {
    this.bytesPerTask = bytesPerTask;
    this.cores = cores;
  }

  List<List<Dump>> of(List<Dump> dumps) {
    List<Load> loads = new ArrayList<>();
    for (int i = 0; i < tasks(dumps); i++) {
      loads.add(new Load(i));
    }
    PriorityQueue<Load> least =
        new PriorityQueue<>(
            Comparator.comparingLong((Load load) -> load.bytes)
                .thenComparingInt(load -> load.number));
    least.addAll(loads);
    for (Dump dump : dumps.stream().sorted(LARGEST_FIRST).toList()) {
      Load load = least.remove();
      load.dumps.add(dump);
      load.bytes += Math.max(1, dump.bytes());
      least.add(load);
    }
    return loads.stream().map(load -> List.copyOf(load.dumps)).toList();
  }

  private int tasks(List<Dump> dumps) {
    long bytes = dumps.stream().mapToLong(Dump::bytes).sum();
    long wanted = Math.max(cores, bytes / bytesPerTask);
    return (int) Math.min(dumps.size(), wanted);
  }

  private static final class Load {
    private final int number;
    private final List<Dump> dumps = new ArrayList<>();
    private long bytes;

    Load(int number) {
      this.number = number;
    }
  }
}
