package clew.pipeline.link;

import opennlp.PlantedTool;
import org.apache.spark.sql.SparkSession;

/** Breaks a rule on purpose: engine and toolkit in one class. */
public interface PlantedToolkit {
  PlantedTool tool(SparkSession session);
}
