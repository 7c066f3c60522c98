package clew.pipeline.cluster;

import java.nio.file.Path;

/** Breaks a rule on purpose: a stage that knows files. */
public interface PlantedFile {
  Path path();
}
