package clew.jobs.work;

import java.nio.file.Path;

/** Finds the networks that two units both see, without showing a value. */
public interface Overlapper {
  /**
   * Writes the keyed hashes of what clusters carry.
   *
   * @param output the output folder, which holds a published run
   * @param keyFile the key that both units have
   * @param to the file that is handed over; must not exist, nor the one beside it that stays
   * @param purpose why, in the user's words; never empty
   */
  Outcome write(String output, Path keyFile, Path to, String purpose);

  /**
   * Compares two files that were written under one key.
   *
   * @param mine with the file beside it, if clusters are to be told by their own ids
   */
  Outcome compare(Path mine, Path theirs);
}
