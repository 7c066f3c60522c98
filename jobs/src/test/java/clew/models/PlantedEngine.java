package clew.models;

import org.apache.spark.sql.SparkSession;

/** Breaks a rule on purpose: a model that knows the engine. */
public interface PlantedEngine {
  SparkSession session();
}
