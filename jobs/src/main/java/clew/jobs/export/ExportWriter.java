package clew.jobs.export;

import java.io.IOException;
import java.util.List;

/** Writes content in one format. */
interface ExportWriter {
  /** Writes the files. */
  void write(Content content, ExportFolder to) throws IOException;

  /** How the files are read, in lines for people. */
  List<String> reading();
}
