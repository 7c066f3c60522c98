package clew.jobs.generate;

import java.io.OutputStream;

/** Where a corpus is written to. */
@FunctionalInterface
interface CorpusOutput {
  /** A new file by its path in the corpus. */
  OutputStream create(String path);
}
