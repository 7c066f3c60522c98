package clew.jobs.store;

import clew.models.Complaint;
import clew.models.Exit;
import clew.models.Ids;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * {@code audit/}: who did what with an output folder, and why. Each entry is a small file of its
 * own, numbered from 1, and carries the hash of the one before it: none can be changed or taken out
 * without every later one telling. It holds no content of ads.
 *
 * <p>A file for each entry, since object stores cannot append, and since "create unless it is
 * there" keeps the chain in order without a lock: whoever reads may write here while a run goes on.
 */
final class Audit {
  static final String ROOT = "audit";

  /** What the first entry names as the one before it. */
  private static final String BEGINNING = "0".repeat(64);

  /** Chosen: more than there are writers at once, and a second for one that is writing. */
  private static final int ATTEMPTS = 100;

  private static final int PAUSE_MILLIS = 10;

  private static final ObjectMapper JSON =
      JsonMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE).build();

  private final Folder folder;

  Audit(Folder folder) {
    this.folder = folder;
  }

  /**
   * An entry.
   *
   * @param at when, in UTC
   * @param action run, rollback, purge, erase, consult, …
   * @param user the account that did it, as the operating system calls it
   * @param purpose in the user's words; null where none was given
   * @param previous the hash of the entry before
   * @param hash SHA-256 of this entry as JSON with an empty hash
   */
  record Entry(
      long number,
      String at,
      String action,
      String user,
      @Nullable String purpose,
      SortedMap<String, String> details,
      String previous,
      String hash) {
    Entry {
      details = Collections.unmodifiableSortedMap(new TreeMap<>(details));
    }

    Entry hashed(String hash) {
      return new Entry(number, at, action, user, purpose, details, previous, hash);
    }
  }

  /** Adds an entry, and waits until it is on disk. */
  void append(String action, @Nullable String purpose, Map<String, String> details) {
    folder.makeFolder(ROOT);
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      List<String> names = names();
      Optional<Entry> last =
          names.isEmpty() ? Optional.empty() : entry(names.get(names.size() - 1));
      if (!names.isEmpty() && last.isEmpty()) {
        // Somebody writes it just now, or was killed while writing it.
        if (attempt == ATTEMPTS) {
          folder.delete(ROOT + "/" + names.get(names.size() - 1));
          append(action, purpose, details);
          return;
        }
        pause();
        continue;
      }
      Entry entry = next(last, action, purpose, details);
      String path = ROOT + "/" + name(entry.number());
      if (folder.create(path, bytes(entry))) {
        folder.sync(path);
        folder.sync(ROOT);
        return;
      }
    }
    throw new Complaint(Exit.TRANSIENT, "the audit log of " + folder + " cannot be written");
  }

  /** All entries that can be read, in order. */
  List<Entry> entries() {
    return names().stream().map(this::entry).flatMap(Optional::stream).toList();
  }

  /** What is wrong with the chain; nothing where it is whole. */
  List<String> problems() {
    List<String> problems = new ArrayList<>();
    String previous = BEGINNING;
    long number = 1;
    for (String name : names()) {
      String path = ROOT + "/" + name;
      Optional<byte[]> content = folder.read(path);
      Optional<Entry> entry = entry(name);
      if (entry.isEmpty() || content.isEmpty()) {
        problems.add(path + " cannot be read");
        return problems;
      }
      Entry told = entry.get();
      if (!name.equals(name(number)) || told.number() != number) {
        problems.add(path + " is not the entry that follows: one is missing before it");
        return problems;
      }
      if (!told.previous().equals(previous)
          || !told.hash().equals(hash(told))
          || !java.util.Arrays.equals(content.get(), bytes(told))) {
        problems.add(path + " is not what was written, or what lies before it is not");
        return problems;
      }
      previous = told.hash();
      number++;
    }
    return problems;
  }

  private List<String> names() {
    return folder.list(ROOT).stream().filter(name -> name.endsWith(".json")).toList();
  }

  private static Entry next(
      Optional<Entry> last, String action, @Nullable String purpose, Map<String, String> details) {
    Entry entry =
        new Entry(
            last.map(Entry::number).orElse(0L) + 1,
            Instant.now().toString(),
            action,
            System.getProperty("user.name", "?"),
            purpose,
            new TreeMap<>(details),
            last.map(Entry::hash).orElse(BEGINNING),
            "");
    return entry.hashed(hash(entry));
  }

  private Optional<Entry> entry(String name) {
    return folder
        .read(ROOT + "/" + name)
        .flatMap(
            json -> {
              try {
                return Optional.of(JSON.readValue(json, Entry.class));
              } catch (IOException e) {
                return Optional.empty();
              }
            });
  }

  private static String hash(Entry entry) {
    return HexFormat.of().formatHex(Ids.sha256().digest(bytes(entry.hashed(""))));
  }

  private static byte[] bytes(Entry entry) {
    try {
      return (JSON.writeValueAsString(entry) + "\n").getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an entry that is no JSON", e);
    }
  }

  private static String name(long number) {
    return String.format(Locale.ROOT, "%08d.json", number);
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
