package clew.pipeline.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import clew.models.AdRecord;
import clew.models.Contact;
import clew.models.DeclaredContact;
import clew.models.DeclaredImage;
import clew.models.ImageHash;
import clew.models.MadeBy;
import java.util.List;
import org.junit.jupiter.api.Test;

final class DeclaredReaderTest {
  private static final String PDQ = "0f".repeat(32);

  private final DeclaredReader reader = new DeclaredReader();

  static AdRecord ad(List<DeclaredContact> contacts, List<DeclaredImage> images) {
    return new AdRecord(
        "r", "site", "file", 1, 0, 9, "p", "t", null, null, null, "title", "body", null, null, null,
        null, "ZA", contacts, images, List.of());
  }

  static Contact declared(String kind, String value, String raw, String field) {
    return new Contact(
        null, "p", kind, value, raw, field, null, null, List.of(), 1, MadeBy.VERSION);
  }

  @Test
  void readsDeclaredContactsAndLeavesOutWhatCannotBeRead() {
    AdRecord ad =
        ad(
            List.of(
                new DeclaredContact("phone", "082 555 0130", "phone1"),
                new DeclaredContact("phone", "082 555 0130", "phone1"),
                new DeclaredContact("phone", "call me", "phone2"),
                new DeclaredContact("phone", "0825550131 / 0825550132", "phone2"),
                new DeclaredContact("email", " Marta@Example.com ", "mail"),
                new DeclaredContact("url", "https://www.example.org/x/?utm_source=y", "site"),
                new DeclaredContact("handle", "@Amber_Desk", "telegram"),
                new DeclaredContact("handle", "instagram.com/amber.desk", "profile"),
                new DeclaredContact("url", "n/a", "site")),
            List.of());

    assertEquals(
        List.of(
            declared("phone", "+27825550130", "082 555 0130", "phone1"),
            declared("phone", "+27825550131", "0825550131 / 0825550132", "phone2"),
            declared("phone", "+27825550132", "0825550131 / 0825550132", "phone2"),
            declared("email", "marta@example.com", " Marta@Example.com ", "mail"),
            declared("url", "example.org/x", "https://www.example.org/x/?utm_source=y", "site"),
            declared("handle", "telegram:amber_desk", "@Amber_Desk", "telegram"),
            declared("handle", "instagram:amber.desk", "instagram.com/amber.desk", "profile")),
        reader.contacts(ad));
  }

  @Test
  void keepsHashesOfTheRightLengthOnly() {
    AdRecord ad =
        ad(
            List.of(),
            List.of(
                new DeclaredImage("PDQ", PDQ.toUpperCase(java.util.Locale.ROOT), 80),
                new DeclaredImage("pdq", PDQ, 80),
                new DeclaredImage("pdq", PDQ.substring(1), 80),
                new DeclaredImage("phash", "0x00ff00ff00ff00ff", null),
                new DeclaredImage("md5", "z".repeat(32), null),
                new DeclaredImage("crc", "00", null)));

    assertEquals(
        List.of(
            new ImageHash("p", "pdq", PDQ, 80, MadeBy.VERSION),
            new ImageHash("p", "phash", "00ff00ff00ff00ff", null, MadeBy.VERSION)),
        reader.images(ad));
  }

  @Test
  void readsHashesInBase64AndWithTheirName() {
    AdRecord ad =
        ad(
            List.of(),
            List.of(
                new DeclaredImage("md5", "kAFQmDzST7DWlj99KOF/cg==", null),
                new DeclaredImage("MD5", "90:01:50:98:3c:d2:4f:b0:d6:96:3f:7d:28:e1:7f:72", null),
                new DeclaredImage("SHA-1", "sha1:a9993e364706816aba3e25717850c26c9cd0d89d", null),
                new DeclaredImage("sha1", "qZk+NkcGgWq6PiVxeFDCbJzQ2J0", null)));

    assertEquals(
        List.of(
            new ImageHash("p", "md5", "900150983cd24fb0d6963f7d28e17f72", null, MadeBy.VERSION),
            new ImageHash(
                "p", "sha1", "a9993e364706816aba3e25717850c26c9cd0d89d", null, MadeBy.VERSION)),
        reader.images(ad));
  }

  @Test
  void saysWhichHashesSayNothing() {
    AdRecord ad =
        ad(
            List.of(),
            List.of(
                new DeclaredImage("dhash", "0000000000000000", null),
                new DeclaredImage("phash", "0000000000000003", null),
                new DeclaredImage("pdq", PDQ, 49),
                new DeclaredImage("pdq", PDQ, 50),
                new DeclaredImage("md5", "d41d8cd98f00b204e9800998ecf8427e", null)));

    assertEquals(
        java.util.Arrays.asList("uniform", "uniform", "low_quality", null, "empty"),
        reader.images(ad).stream().map(ImageHash::doubt).toList());
  }
}
