package clew.jobs.erasure;

import clew.models.Complaint;
import clew.models.Exit;
import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The key of tombstones: 32 bytes in hexadecimal, in a file that only its owner reads. Whoever has
 * the tombstones and not the key cannot try out numbers.
 */
public final class ErasureKey implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String ALGORITHM = "HmacSHA256";
  private static final int BYTES = 32;
  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rw-------");

  private final String hex;
  private transient @Nullable Mac mac;

  private ErasureKey(String hex) {
    this.hex = hex;
  }

  /** A key that is none: for whoever asks whether a value is one, and keeps nothing. */
  static ErasureKey toTry() {
    return new ErasureKey("00".repeat(BYTES));
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
      String hex = Files.readString(file, StandardCharsets.US_ASCII).strip();
      if (!hex.matches("[0-9a-fA-F]{" + 2 * BYTES + "}")) {
        throw new Complaint(
            Exit.CONFIGURATION, file + " is no key: it must hold 64 hexadecimal digits");
      }
      var view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
      if (view != null && !OWNER_ONLY.containsAll(view.readAttributes().permissions())) {
        throw new Complaint(
            Exit.CONFIGURATION, "others may read the key " + file + ": chmod 600 it");
      }
      return new ErasureKey(hex);
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
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    try {
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
      Files.writeString(file, HexFormat.of().formatHex(bytes) + "\n", StandardCharsets.US_ASCII);
    } catch (IOException e) {
      throw new Complaint(Exit.TRANSIENT, "the key " + file + " cannot be written", e);
    }
    return read(file);
  }

  /** Keyed hash of a kind and a value, in hexadecimal. */
  public synchronized String of(String kind, String value) {
    Mac keyed = mac == null ? mac(hex) : mac;
    mac = keyed;
    keyed.update(kind.getBytes(StandardCharsets.UTF_8));
    keyed.update((byte) 0);
    return HexFormat.of().formatHex(keyed.doFinal(value.getBytes(StandardCharsets.UTF_8)));
  }

  /** Tells this key from others, and says nothing about it. */
  public String check() {
    return of("check", "clew").substring(0, 16);
  }

  private static Mac mac(String hex) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(HexFormat.of().parseHex(hex), ALGORITHM));
      return mac;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
    }
  }
}
