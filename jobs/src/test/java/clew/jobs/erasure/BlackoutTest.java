package clew.jobs.erasure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clew.jobs.store.Erasures;
import clew.jobs.store.Store;
import clew.jobs.store.Tombstone;
import clew.models.Complaint;
import clew.models.Exit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Numbers are of the United Kingdom's range for drama, 020 7946 0xxx. */
final class BlackoutTest {
  @TempDir Path temporary;
  private Path keyFile;
  private ErasureKey key;

  @BeforeEach
  void makeKey() {
    keyFile = temporary.resolve("keys/erasure.key");
    key = ErasureKey.readOrMake(keyFile);
  }

  private Blackout contact(String... contacts) {
    Tombstones of = new Tombstones(key);
    List<Tombstone> all =
        java.util.Arrays.stream(contacts).flatMap(c -> of.ofContact(c).stream()).toList();
    return new Blackout(Erased.with(key, all));
  }

  @Test
  void coversAPhoneHoweverItIsWritten() {
    Blackout blackout = contact("+442079460123");

    for (String written :
        List.of(
            "020 7946 0123",
            "+44 20 7946 0123",
            "0044 20 7946 0123",
            "(020) 7946-0123",
            "02079460123",
            "020.7946.0123",
            "zero two zero seven nine four six zero one two three")) {
      String after = blackout.in("Call " + written + " for piano lessons", "GB");
      assertFalse(after.matches(".*(0123|two three).*"), after);
      assertTrue(after.startsWith("Call "), after);
      assertTrue(after.endsWith(" for piano lessons"), after);
    }
  }

  @Test
  void leavesOtherNumbersAndWordsAlone() {
    String text = "Piano lessons, call 020 7946 0124, 20 pounds, 7946 0123";

    assertSame(text, contact("+442079460123").in(text, "GB"));
  }

  @Test
  void keepsThePlacesOfEverythingElse() {
    String text = "\uD83C\uDFB9 020 7946 0123 \uD83C\uDFB9 or 020 7946 0124";

    String after = contact("+442079460123").in(text, "GB");

    assertEquals(text.codePointCount(0, text.length()), after.codePointCount(0, after.length()));
    assertTrue(after.endsWith("or 020 7946 0124"), after);
  }

  @Test
  void findsAPhoneInARowThatCouldNotBeRead() {
    assertFalse(
        contact("+442079460123")
            .in("\"17\",\"broken row with 020 7946 0123\",\"too few\"", null)
            .contains("0123"));
  }

  @Test
  void coversAddressesAsTheyStand() {
    assertEquals(
        "write to ████████████████, please",
        contact("Ann@example.test").in("write to ann@example.test, please", null));
    Blackout url =
        new Blackout(Erased.with(key, new Tombstones(key).ofUrl("https://ads.example/i/1")));
    assertFalse(
        url.in("see http://www.ads.example/i/1/ or https://ads.example/i/2", null)
            .contains("/i/1"));
  }

  @Test
  void coversHandles() {
    String after =
        contact("instagram:piano.lessons").in("Instagram: @piano.lessons for more", null);

    assertFalse(after.contains("piano.lessons"), after);
  }

  @Test
  void tombstonesDoNotTellWhatTheyStandFor() {
    List<Tombstone> tombstones = new Tombstones(key).ofContact("+442079460123");

    assertEquals(List.of("phone", "digits"), tombstones.stream().map(Tombstone::kind).toList());
    assertFalse(tombstones.toString().contains("7946"), tombstones.toString());
  }

  @Test
  void refusesWhatIsNoContact() {
    Tombstones of = new Tombstones(key);

    assertEquals(Exit.USAGE, assertThrows(Complaint.class, () -> of.ofContact("piano")).exit());
    assertEquals(Exit.USAGE, assertThrows(Complaint.class, () -> of.ofContact("+12")).exit());
  }

  @Test
  void onlyTheOwnerReadsAKey() throws IOException {
    assertEquals(
        "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(keyFile)));
    Files.setPosixFilePermissions(keyFile, PosixFilePermissions.fromString("rw-r-----"));

    Complaint refused = assertThrows(Complaint.class, () -> ErasureKey.read(keyFile));

    assertEquals(Exit.CONFIGURATION, refused.exit());
  }

  @Test
  void aKeyInTheOutputFolderOrAnotherKeyIsRefused() {
    Store store = Store.open(temporary.resolve("out").toString());
    Erasures known =
        ErasureOrder.contact("+442079460123").addedTo(Erasures.none(), Optional.of(keyFile), store);

    assertEquals(
        Exit.USAGE,
        assertThrows(
                Complaint.class,
                () ->
                    ErasureOrder.contact("+442079460123")
                        .addedTo(known, Optional.of(temporary.resolve("out/key")), store))
            .exit());
    ErasureKey.readOrMake(temporary.resolve("other.key"));
    assertEquals(
        Exit.CONFIGURATION,
        assertThrows(
                Complaint.class,
                () ->
                    ErasureOrder.contact("+442079460123")
                        .addedTo(known, Optional.of(temporary.resolve("other.key")), store))
            .exit());
  }

  @Test
  void aLostKeyIsTold() throws IOException {
    Erasures known =
        ErasureOrder.url("ads.example/1")
            .addedTo(
                Erasures.none(),
                Optional.of(keyFile),
                Store.open(temporary.resolve("out").toString()));
    Files.delete(keyFile);

    assertEquals(Exit.CONFIGURATION, assertThrows(Complaint.class, () -> Erased.of(known)).exit());
  }

  @Test
  void aPageIsReadAsPeopleSeeIt() {
    Tombstones of = new Tombstones(key);
    Erased address = Erased.with(key, of.ofUrl("https://ads.example.org/item?a=1&b=2"));
    Erased phone = Erased.with(key, of.ofContact("+442079460123"));

    assertTrue(address.showsIn("<p>at https://ads.example.org/item?a=1&amp;b=2</p>"));
    assertFalse(address.showsIn("<p>at https://ads.example.org/item?a=1&amp;b=3</p>"));
    assertTrue(phone.showsIn("<p>Call <mark>020 7946</mark> 0123</p>"));
    assertFalse(phone.showsIn("<p>Call <mark>020 7946</mark> 0124</p>"));
  }

  @Test
  void aPageThatQuotesAnErasedAdTellsItById() {
    String id = "0123456789abcdef0123456789abcdef";
    Erased erased = Erased.with(key, new Tombstones(key).ofPosting(id));

    assertTrue(erased.showsIn("<code>" + id + "</code> piano lessons"));
    assertFalse(erased.showsIn("<code>" + id.replace('0', '1') + "</code> piano lessons"));
    assertFalse(erased.showsIn("<code>" + id + "0</code>"));
  }
}
