package clew.jobs.generate;

import clew.jobs.store.CorpusFolder;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.sql.SparkSession;

/** Writes the parts of a corpus, a task each. Nothing is shuffled. */
final class WriteParts {
  private final String output;
  private final CorpusSettings settings;

  WriteParts(String output, CorpusSettings settings) {
    this.output = output;
    this.settings = settings;
  }

  PartCounts apply(SparkSession spark, List<Part> parts) {
    Function<Part, PartCounts> write = write(output, settings);
    return JavaSparkContext.fromSparkContext(spark.sparkContext())
        .parallelize(parts, parts.size())
        .map(write)
        .collect()
        .stream()
        .reduce(PartCounts::plus)
        .orElseThrow();
  }

  private static Function<Part, PartCounts> write(String output, CorpusSettings settings) {
    return part -> new PartWriter(settings, CorpusFolder.at(output)::create).write(part);
  }
}
