package clew.pipeline.cluster;

/** Breaks a rule on purpose: static state that changes. */
public final class PlantedStatic {
  static int count;

  private PlantedStatic() {}
}
