package clew.pipeline.score;

/** Breaks a rule on purpose: a name that says nothing. */
public interface PlantedHelper {}
