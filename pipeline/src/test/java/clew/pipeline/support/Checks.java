package clew.pipeline.support;

import com.holdenkarau.spark.testing.JavaDatasetSuiteBase;
import org.apache.spark.SparkContext;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;

/**
 * Spark Testing Base's comparisons of datasets, over the session that all tests share. Its own
 * sessions are built for Spark 3.3.
 */
public final class Checks extends JavaDatasetSuiteBase {
  private static final long serialVersionUID = 1L;

  private final transient SparkSession session;

  Checks(SparkSession session) {
    this.session = session;
  }

  @Override
  public SparkSession spark() {
    return session;
  }

  @Override
  public SparkContext sc() {
    return session.sparkContext();
  }

  @Override
  public JavaSparkContext jsc() {
    return new JavaSparkContext(sc());
  }
}
