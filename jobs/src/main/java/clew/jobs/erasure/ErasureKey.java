package clew.jobs.erasure;

import clew.jobs.work.HashKey;
import clew.models.Complaint;
import clew.models.Exit;
import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The key of tombstones: 32 bytes in hexadecimal, in a file that only its owner reads. Whoever has
 * the tombstones and not the key cannot try out numbers.
 */
public final class ErasureKey implements Serializable {
  private static final long serialVersionUID = 1L;

  private final HashKey key;

  private ErasureKey(HashKey key) {
    this.key = key;
  }

  /** A key that is none: for whoever asks whether a value is one, and keeps nothing. */
  static ErasureKey toTry() {
    return new ErasureKey(HashKey.of(new byte[HashKey.BYTES]));
  }

  /** Where the key lies if nothing else is said: beside the user's other settings. */
  public static Path usualFile() {
    String named = System.getenv("CLEW_ERASURE_KEY");
    return named == null || named.isEmpty()
        ? Path.of(System.getProperty("user.home", "."), ".config", "clew", "erasure.key")
        : Path.of(named);
  }

  /**
   * Reads a key.
   *
   * @throws Complaint {@link Exit#CONFIGURATION} where it is not there, is no key, or others may
   *     read it
   */
  public static ErasureKey read(Path file) {
    try {
      return new ErasureKey(HashKey.read(file));
    } catch (IOException e) {
      throw new Complaint(
          Exit.CONFIGURATION,
          "the key of what was erased cannot be read: "
              + file
              + "; without it erased values would come back: bring it there, or name its place in"
              + " CLEW_ERASURE_KEY",
          e);
    }
  }

  /** Reads a key, or makes one where there is none. */
  public static ErasureKey readOrMake(Path file) {
    if (Files.exists(file)) {
      return read(file);
    }
    try {
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      Files.createFile(file, PosixFilePermissions.asFileAttribute(HashKey.OWNER_ONLY));
      Files.writeString(file, HashKey.fresh().hex() + "\n", StandardCharsets.US_ASCII);
    } catch (IOException e) {
      throw new Complaint(Exit.TRANSIENT, "the key " + file + " cannot be written", e);
    }
    return read(file);
  }

  /** Keyed hash of a kind and a value, in hexadecimal. */
  public String of(String kind, String value) {
    return key.of(kind, value);
  }

  /** Tells this key from others, and says nothing about it. */
  public String check() {
    return of("check", "clew").substring(0, 16);
  }
}
