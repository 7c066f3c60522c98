package clew.jobs.work;

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
 * A secret, and hashes under it (HMAC-SHA256, RFC 2104). In a file it is 32 bytes in hexadecimal,
 * and only the owner may read it. Whoever has hashes and not the key cannot try out values.
 */
public final class HashKey implements Serializable {
  /** As long as the hash is: a longer one adds nothing (RFC 2104, section 3). */
  public static final int BYTES = 32;

  /** Who may read a key, and write it. */
  public static final Set<PosixFilePermission> OWNER_ONLY =
      Set.copyOf(PosixFilePermissions.fromString("rw-------"));

  private static final long serialVersionUID = 1L;
  private static final String ALGORITHM = "HmacSHA256";

  private final byte[] key;
  private transient @Nullable Mac mac;

  private HashKey(byte[] key) {
    this.key = key;
  }

  /** A key of these bytes. */
  public static HashKey of(byte[] key) {
    return new HashKey(key.clone());
  }

  /** A key that nobody has had before. */
  public static HashKey fresh() {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return new HashKey(bytes);
  }

  /**
   * Reads a key.
   *
   * @throws IOException where the file cannot be read
   * @throws Complaint {@link Exit#CONFIGURATION} where it is no key, or others may read it
   */
  public static HashKey read(Path file) throws IOException {
    var view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
    if (view != null && !OWNER_ONLY.containsAll(view.readAttributes().permissions())) {
      throw new Complaint(Exit.CONFIGURATION, "others may read the key " + file + ": chmod 600 it");
    }
    String hex = Files.readString(file, StandardCharsets.ISO_8859_1).strip();
    if (!hex.matches("[0-9a-fA-F]{" + 2 * BYTES + "}")) {
      throw new Complaint(
          Exit.CONFIGURATION,
          file
              + " is no key: it must hold "
              + 2 * BYTES
              + " hexadecimal digits, as 'openssl rand -hex "
              + BYTES
              + "' makes them");
    }
    return new HashKey(HexFormat.of().parseHex(hex));
  }

  /** As the file of a key holds it. */
  public String hex() {
    return HexFormat.of().formatHex(key);
  }

  /**
   * The hash of a value of a kind, in hexadecimal. Kinds are apart: one value hashes otherwise in
   * each.
   *
   * @param kind holds no U+0000, which stands between the two
   */
  public String of(String kind, String value) {
    byte[] before = kind.getBytes(StandardCharsets.UTF_8);
    byte[] after = value.getBytes(StandardCharsets.UTF_8);
    byte[] message = new byte[before.length + 1 + after.length];
    System.arraycopy(before, 0, message, 0, before.length);
    System.arraycopy(after, 0, message, before.length + 1, after.length);
    return HexFormat.of().formatHex(hash(message));
  }

  /** The hash of bytes. */
  synchronized byte[] hash(byte[] message) {
    Mac keyed = mac == null ? made() : mac;
    mac = keyed;
    return keyed.doFinal(message);
  }

  private Mac made() {
    try {
      Mac made = Mac.getInstance(ALGORITHM);
      made.init(new SecretKeySpec(key, ALGORITHM));
      return made;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
    }
  }
}
