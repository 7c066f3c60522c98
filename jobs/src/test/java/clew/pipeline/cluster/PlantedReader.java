package clew.pipeline.cluster;

import org.apache.spark.sql.DataFrameReader;

/** Breaks a rule on purpose: a table read outside of the store. */
public interface PlantedReader {
  DataFrameReader reader();
}
