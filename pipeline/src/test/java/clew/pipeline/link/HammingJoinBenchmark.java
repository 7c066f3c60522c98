package clew.pipeline.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

/** PDQ hashes a second that are joined with all others within 31 bits, by equal bands. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class HammingJoinBenchmark {
  private static final int HASHES = 20_000;
  private static final int DISTANCE = 31;

  private final List<long[]> hashes = hashes(new Random(1));

  /** Every tenth is a near copy of the one before it. */
  private static List<long[]> hashes(Random random) {
    List<long[]> hashes = new ArrayList<>();
    for (int i = 0; i < HASHES; i++) {
      long[] hash = {random.nextLong(), random.nextLong(), random.nextLong(), random.nextLong()};
      if (i % 10 == 9) {
        hash = hashes.get(i - 1).clone();
        for (int bit = 0; bit < 20; bit++) {
          hash[random.nextInt(4)] ^= 1L << random.nextInt(64);
        }
      }
      hashes.add(hash);
    }
    return hashes;
  }

  @Benchmark
  @OperationsPerInvocation(HASHES)
  public long hashesJoined() {
    Map<Long, List<Integer>> bands = new HashMap<>();
    long near = 0;
    for (int i = 0; i < HASHES; i++) {
      for (long key : HammingBands.PDQ.keys(hashes.get(i))) {
        List<Integer> met = bands.computeIfAbsent(key, band -> new ArrayList<>());
        for (int other : met) {
          near += HammingBands.distance(hashes.get(i), hashes.get(other)) <= DISTANCE ? 1 : 0;
        }
        met.add(i);
      }
    }
    return near;
  }
}
