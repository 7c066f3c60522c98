package clew.pipeline.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Shares files, and parts of large ones, out to tasks of similar size: the largest first, each to
 * the task with least to do.
 */
final class TaskPlan {
  private static final Comparator<Part> LARGEST_FIRST =
      Comparator.comparingLong(Part::bytes)
          .reversed()
          .thenComparing(part -> part.dump().profile().source())
          .thenComparing(part -> part.dump().name())
          .thenComparing(part -> part.dump().path())
          .thenComparingLong(Part::from);

  private final long bytesPerTask;
  private final int cores;

  /**
   * @param cores that should all have something to do, where there is enough
   */
  TaskPlan(long bytesPerTask, int cores) {
    this.bytesPerTask = bytesPerTask;
    this.cores = cores;
  }

  List<List<Part>> of(List<Part> parts) {
    List<Load> loads = new ArrayList<>();
    for (int i = 0; i < tasks(parts); i++) {
      loads.add(new Load(i));
    }
    PriorityQueue<Load> least =
        new PriorityQueue<>(
            Comparator.comparingLong((Load load) -> load.bytes)
                .thenComparingInt(load -> load.number));
    least.addAll(loads);
    for (Part part : parts.stream().sorted(LARGEST_FIRST).toList()) {
      Load load = least.remove();
      load.parts.add(part);
      load.bytes += Math.max(1, part.bytes());
      least.add(load);
    }
    return loads.stream().map(load -> List.copyOf(load.parts)).toList();
  }

  private int tasks(List<Part> parts) {
    long bytes = parts.stream().mapToLong(Part::bytes).sum();
    long wanted = Math.max(cores, bytes / bytesPerTask);
    return (int) Math.min(parts.size(), wanted);
  }

  private static final class Load {
    private final int number;
    private final List<Part> parts = new ArrayList<>();
    private long bytes;

    Load(int number) {
      this.number = number;
    }
  }
}
