package clew.pipeline.extract;

import clew.pipeline.support.InventedTexts;
import java.util.List;
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
import org.openjdk.jmh.infra.Blackhole;

/** Texts a second whose names, places and prices are found. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class MentionFinderBenchmark {
  private static final int TEXTS = 1000;

  private final List<String> texts = InventedTexts.of(TEXTS, 1);
  private final MentionFinder finder = new MentionFinder();

  @Benchmark
  @OperationsPerInvocation(TEXTS)
  public void textsRead(Blackhole sink) {
    for (String text : texts) {
      sink.consume(finder.find(null, text, "US"));
    }
  }
}
