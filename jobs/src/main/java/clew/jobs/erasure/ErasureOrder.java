package clew.jobs.erasure;

import clew.jobs.store.Erasures;
import clew.jobs.store.Store;
import clew.jobs.store.Tombstone;
import clew.models.Complaint;
import clew.models.Exit;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Something that is to be erased. Once its tombstone is made, nothing keeps the value. */
public final class ErasureOrder {
  private final What what;
  private final String value;

  private enum What {
    CONTACT,
    URL,
    POSTING
  }

  private ErasureOrder(What what, String value) {
    this.what = what;
    this.value = value;
  }

  /**
   * A phone, e-mail address, handle or other contact, in all ads.
   *
   * @throws Complaint where it is none
   */
  public static ErasureOrder contact(String contact) {
    new Tombstones(ErasureKey.toTry()).ofContact(contact);
    return new ErasureOrder(What.CONTACT, contact);
  }

  /**
   * A web address, in all ads.
   *
   * @throws Complaint where it is none
   */
  public static ErasureOrder url(String url) {
    new Tombstones(ErasureKey.toTry()).ofUrl(url);
    return new ErasureOrder(What.URL, url);
  }

  /** A whole ad, by its posting id. */
  public static ErasureOrder posting(String postingId) {
    return new ErasureOrder(What.POSTING, postingId);
  }

  /**
   * The tombstones with this one.
   *
   * @param keyFile where the key lies or is to lie; empty for where it has been, else the usual
   *     place
   * @throws Complaint where the key is another one than before, or lies in the output folder
   */
  public Erasures addedTo(Erasures known, Optional<Path> keyFile, Store store) {
    Path file =
        keyFile.orElseGet(
            () -> known.tombstones().isEmpty() ? ErasureKey.usualFile() : Path.of(known.keyFile()));
    if (store.holds(file)) {
      throw new Complaint(
          Exit.USAGE, "the key " + file + " must lie outside the output folder " + store);
    }
    // A key that is lost must be told, not made anew.
    ErasureKey key =
        known.tombstones().isEmpty() ? ErasureKey.readOrMake(file) : ErasureKey.read(file);
    if (!known.tombstones().isEmpty() && !key.check().equals(known.keyCheck())) {
      throw new Complaint(
          Exit.CONFIGURATION, file + " is not the key of earlier erasures: " + known.keyFile());
    }
    return new Erasures(file.toAbsolutePath().toString(), key.check(), known.tombstones())
        .with(tombstones(new Tombstones(key)));
  }

  private List<Tombstone> tombstones(Tombstones of) {
    return switch (what) {
      case CONTACT -> of.ofContact(value);
      case URL -> of.ofUrl(value);
      case POSTING -> of.ofPosting(value);
    };
  }
}
