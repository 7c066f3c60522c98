package org.apache.hadoop.hive.conf;

/**
 * Named in signatures of Spark Testing Base, never used: stands in for Hive, which is not on the
 * class path.
 */
public final class HiveConf {
  private HiveConf() {}

  /** Named in signatures of Spark Testing Base. */
  public enum ConfVars {}
}
