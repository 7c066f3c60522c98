package clew.jobs.erasure;

import clew.jobs.store.Erasures;
import clew.jobs.store.Tombstone;
import clew.models.Complaint;
import clew.models.Exit;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells what was erased. It does not know what that was: it only recognises it. */
public final class Erased implements Serializable {
  private static final long serialVersionUID = 1L;

  /** The kind of a phone's digits as they are dialled within its country. */
  static final String DIGITS = "digits";

  /** The kind of a web address in its plainest form. */
  static final String ADDRESS = "address";

  static final String POSTING = "posting";

  private static final Pattern ID = Pattern.compile("\\b[0-9a-f]{32}\\b");

  private static final Pattern TAG = Pattern.compile("<[^<>]{0,4000}+>");

  /** What HTML and XML write in other ways than people see it. */
  private static final Pattern MARKUP = Pattern.compile("[<&]");

  private final @Nullable ErasureKey key;
  private final HashSet<String> macs = new HashSet<>();
  private final TreeSet<Integer> lengths = new TreeSet<>();
  private final TreeSet<String> regions = new TreeSet<>();

  private Erased(@Nullable ErasureKey key, Iterable<Tombstone> tombstones) {
    this.key = key;
    for (Tombstone tombstone : tombstones) {
      macs.add(tombstone.mac());
      if (tombstone.length() > 0) {
        lengths.add(tombstone.length());
      }
      if (tombstone.region() != null) {
        regions.add(tombstone.region());
      }
    }
  }

  /**
   * What an output folder's tombstones stand for.
   *
   * @throws Complaint {@link Exit#CONFIGURATION} where there are some, and their key cannot be read
   *     or is another one
   */
  public static Erased of(Erasures erasures) {
    if (erasures.tombstones().isEmpty()) {
      return new Erased(null, erasures.tombstones());
    }
    Path usual = ErasureKey.usualFile();
    Path kept = Path.of(erasures.keyFile());
    Path file = Files.exists(kept) ? kept : usual;
    ErasureKey key = ErasureKey.read(file);
    if (!key.check().equals(erasures.keyCheck())) {
      throw new Complaint(
          Exit.CONFIGURATION,
          file
              + " is not the key that the tombstones were made with: bring that one to "
              + kept
              + ", or name its place in CLEW_ERASURE_KEY");
    }
    return new Erased(key, erasures.tombstones());
  }

  static Erased with(ErasureKey key, Iterable<Tombstone> tombstones) {
    return new Erased(key, tombstones);
  }

  public boolean isNothing() {
    return macs.isEmpty();
  }

  /** Whether a value of a kind was erased. */
  public boolean is(String kind, @Nullable String value) {
    return key != null && value != null && macs.contains(key.of(kind, value));
  }

  /**
   * Whether a file's text shows something that was erased, or tells of an ad that was: its id
   * stands beside whatever is quoted of it. A page is read as its source has it, and as people see
   * it.
   */
  public boolean showsIn(String text) {
    return shows(text) || (MARKUP.matcher(text).find() && shows(seen(text)));
  }

  private boolean shows(String text) {
    return !new Blackout(this).spans(text, null).isEmpty()
        || ID.matcher(text).results().anyMatch(found -> isPosting(found.group()));
  }

  /** Without markup, and with what markup writes otherwise. */
  private static String seen(String page) {
    return TAG.matcher(page)
        .replaceAll(" ")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
  }

  public boolean isPosting(String postingId) {
    return is(POSTING, postingId);
  }

  /** How many digits erased phones have. */
  Set<Integer> lengths() {
    return lengths;
  }

  /** Where erased phones are dialled. */
  Set<String> regions() {
    return regions;
  }
}
