package clew.jobs.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clew.models.Complaint;
import clew.models.Exit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class HashKeyTest {
  @TempDir Path folder;

  private Path file(String content, String permissions) throws IOException {
    Path file = Files.writeString(folder.resolve("a.key"), content);
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
  }

  /** RFC 4231, test cases 1, 2 and 6: a short key, a shorter one, one longer than a block. */
  @ParameterizedTest
  @CsvSource({
    "0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b, Hi There,"
        + " b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7",
    "4a656665, what do ya want for nothing?,"
        + " 5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
    "*, Test Using Larger Than Block-Size Key - Hash Key First,"
        + " 60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"
  })
  void hashesAsTheStandardDoes(String key, String message, String hash) {
    HashKey under = HashKey.of(HexFormat.of().parseHex(key.equals("*") ? "aa".repeat(131) : key));

    byte[] found = under.hash(message.getBytes(StandardCharsets.UTF_8));

    assertEquals(hash, HexFormat.of().formatHex(found));
  }

  @Test
  void aKindAndAValueAreOneMessageWithAZeroBetween() {
    HashKey key = HashKey.of(new byte[] {1});

    assertEquals(
        HexFormat.of().formatHex(key.hash(new byte[] {'a', 0, 'b', 'c'})), key.of("a", "bc"));
    assertNotEquals(key.of("ab", "c"), key.of("a", "bc"));
  }

  @Test
  void readsWhatIsItsOwnersOnly() throws IOException {
    HashKey read = HashKey.read(file("0B".repeat(32) + "\n", "r--------"));

    assertEquals("0b".repeat(32), read.hex());
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----", "rwx------"})
  void refusesWhatOthersMayRead(String permissions) throws IOException {
    Path file = file("0b".repeat(32), permissions);

    Complaint refused = assertThrows(Complaint.class, () -> HashKey.read(file));

    assertEquals(Exit.CONFIGURATION, refused.exit());
    assertTrue(refused.getMessage().contains("chmod 600"), refused.getMessage());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 62, 63, 65, 66})
  void refusesWhatIsTooShortOrTooLong(int digits) throws IOException {
    Path file = file("a".repeat(digits), "rw-------");

    Complaint refused = assertThrows(Complaint.class, () -> HashKey.read(file));

    assertEquals(Exit.CONFIGURATION, refused.exit());
    assertTrue(refused.getMessage().contains("64 hexadecimal digits"), refused.getMessage());
  }

  @Test
  void aKeyThatIsNotThereIsTheCallersToTell() {
    assertThrows(NoSuchFileException.class, () -> HashKey.read(folder.resolve("no.key")));
  }

  @Test
  void noTwoFreshKeysAreAlike() {
    assertNotEquals(HashKey.fresh().hex(), HashKey.fresh().hex());
    assertEquals(64, HashKey.fresh().hex().length());
  }
}
