package clew.pipeline.link;

import clew.pipeline.cluster.PlantedClock;

/** Breaks a rule on purpose: a stage that knows another one. */
public interface PlantedNeighbour {
  PlantedClock clock();
}
