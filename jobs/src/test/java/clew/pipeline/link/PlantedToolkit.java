package clew.pipeline.link;

import org.apache.lucene.analysis.Analyzer;
import org.apache.spark.sql.SparkSession;

/** Breaks a rule on purpose: engine and toolkit in one class. */
public interface PlantedToolkit {
  Analyzer analyzer(SparkSession session);
}
