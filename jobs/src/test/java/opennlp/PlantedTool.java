package opennlp;

/** Stands in for a language toolkit, in a package of one. */
public interface PlantedTool {}
