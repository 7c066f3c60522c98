package clew.jobs.export;

import clew.jobs.work.HashKey;
import clew.models.Complaint;
import clew.models.Exit;
import java.io.IOException;
import java.nio.file.Path;

/** The key that sender and recipient have. */
final class RecipientKey {
  private RecipientKey() {}

  /**
   * Reads it.
   *
   * @throws Complaint {@link Exit#CONFIGURATION} where it is not there, is no key, or others may
   *     read it
   */
  static HashKey read(Path file) {
    try {
      return HashKey.read(file);
    } catch (IOException e) {
      throw new Complaint(
          Exit.CONFIGURATION,
          "the key "
              + file
              + " cannot be read: name a file of 64 hexadecimal digits, as 'openssl rand -hex 32'"
              + " makes them",
          e);
    }
  }
}
