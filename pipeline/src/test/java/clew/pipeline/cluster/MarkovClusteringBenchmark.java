package clew.pipeline.cluster;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Nodes a second of one component that are clustered: hands of 20 ads, a few links between. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class MarkovClusteringBenchmark {
  private static final int NODES = 2000;
  private static final int HAND = 20;

  private final Edges component = component(new Random(1));

  private static Edges component(Random random) {
    Edges edges = new Edges();
    for (int first = 0; first < NODES; first += HAND) {
      edges.clique(first, HAND, 1);
      edges.add(first, (first + HAND) % NODES, 1);
      edges.add(first + 1, random.nextInt(NODES), 1);
    }
    return edges;
  }

  @Benchmark
  @OperationsPerInvocation(NODES)
  public int[] nodesClustered() {
    return component.cluster(NODES);
  }
}
