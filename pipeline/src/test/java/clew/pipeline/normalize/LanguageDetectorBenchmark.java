package clew.pipeline.normalize;

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

/** Texts a second whose language is told. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class LanguageDetectorBenchmark {
  private static final int TEXTS = 1000;

  private final List<String> texts = InventedTexts.of(TEXTS, 1);
  private final LanguageDetector detector = new LanguageDetector();

  @Benchmark
  @OperationsPerInvocation(TEXTS)
  public void languagesTold(Blackhole sink) {
    for (String text : texts) {
      sink.consume(detector.detect(text));
    }
  }
}
