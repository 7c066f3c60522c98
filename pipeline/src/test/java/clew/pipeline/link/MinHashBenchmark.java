package clew.pipeline.link;

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

/** Texts a second of which shingles, signature and band keys are made, and pairs compared. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class MinHashBenchmark {
  private static final int TEXTS = 1000;

  private final List<String> texts = InventedTexts.of(TEXTS, 1);

  @Benchmark
  @OperationsPerInvocation(TEXTS)
  public void textsSigned(Blackhole sink) {
    for (String text : texts) {
      sink.consume(MinHash.bandKeys(MinHash.signature(Shingles.of(text))));
    }
  }

  @Benchmark
  @OperationsPerInvocation(TEXTS - 1)
  public void pairsCompared(Blackhole sink) {
    for (int i = 1; i < TEXTS; i++) {
      sink.consume(Shingles.jaccard(Shingles.of(texts.get(i - 1)), Shingles.of(texts.get(i))));
    }
  }
}
