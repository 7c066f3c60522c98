package clew.jobs.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is kept in an output folder, and what is cleared from it. Only for who holds the lock. */
final class Housekeeping {
  static final String RUNS = "runs";
  static final String FACTS = "facts";

  /** The index of lookups: a cache, which nothing but lookups needs. */
  static final String LOOKUP = "lookup";

  private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);

  private Housekeeping() {}

  static String manifest(String run) {
    return RUNS + "/" + run + "/manifest.json";
  }

  /** The runs whose manifests can be read, newest first. */
  static List<Manifest> kept(Folder folder) {
    List<Manifest> runs = new ArrayList<>();
    for (String run : folder.list(RUNS)) {
      read(folder, run).ifPresent(runs::add);
    }
    runs.sort(Comparator.comparingLong(Manifest::sequence).reversed());
    return runs;
  }

  /**
   * Clears what killed runs have left, runs beyond the newest ones, and segments that no kept
   * manifest names. The published run stays, however old it is.
   */
  static void clear(Folder folder, Optional<Manifest> current, int keep) {
    Set<String> stay = new HashSet<>();
    current.ifPresent(manifest -> stay.add(manifest.runId()));
    unfinished(folder, stay);
    List<Manifest> runs = kept(folder);
    runs.stream().limit(keep).forEach(manifest -> stay.add(manifest.runId()));
    for (Manifest run : runs) {
      if (!stay.contains(run.runId())) {
        folder.delete(RUNS + "/" + run.runId());
      }
    }
    List<String> unreadable =
        folder.list(RUNS).stream().filter(run -> !stay.contains(run)).toList();
    if (unreadable.isEmpty()) {
      segments(folder, kept(folder));
    } else {
      LOG.warn(
          "{}: the manifests of {} cannot be read; nothing that they may name is removed",
          folder,
          unreadable);
    }
  }

  private static void unfinished(Folder folder, Set<String> stay) {
    for (String token : folder.list(Workplace.ROOT)) {
      Workplace left = new Workplace(folder, token);
      Optional<String> run = left.run();
      boolean published = run.filter(stay::contains).isPresent();
      LOG.warn("clearing what the unfinished run {} left behind", run.orElse(token));
      if (published) {
        // It was published, and killed before it had cleared what it had to.
        removeRunsThatName(folder, left.condemned(), stay);
      } else {
        run.ifPresent(id -> folder.delete(RUNS + "/" + id));
      }
      left.remove();
      // Last, since what was left may have filled the disk.
      new Audit(folder)
          .append(
              "clear",
              null,
              Map.of("run", run.orElse("unknown"), "verdict", published ? "published" : "killed"));
    }
  }

  /** Removes every run that names one of the files, but those that are to stay, and the files. */
  static void removeRunsThatName(Folder folder, Set<String> files, Set<String> stay) {
    if (files.isEmpty()) {
      return;
    }
    for (String run : folder.list(RUNS)) {
      if (!stay.contains(run) && read(folder, run).filter(m -> !names(m, files)).isEmpty()) {
        folder.delete(RUNS + "/" + run);
      }
    }
    for (String file : files) {
      folder.delete(file);
      folder.deleteIfEmpty(Folder.parent(file));
    }
  }

  static List<String> removeOthers(Folder folder, Predicate<String> shows) {
    List<String> removed = new ArrayList<>();
    for (String name : folder.list("")) {
      if (!Occupancy.OURS.contains(name) || name.equals(Labels.ROOT)) {
        removeOthers(folder, name, shows, removed);
      }
    }
    return removed;
  }

  private static void removeOthers(
      Folder folder, String path, Predicate<String> shows, List<String> removed) {
    if (!folder.isFile(path)) {
      folder.list(path).forEach(name -> removeOthers(folder, path + "/" + name, shows, removed));
      return;
    }
    Optional<String> text = folder.read(path).flatMap(Housekeeping::text);
    if (text.isEmpty() || shows.test(text.get()) || shows.test(path)) {
      folder.delete(path);
      removed.add(path);
    }
  }

  /** Empty where bytes are no text in UTF-8. */
  private static Optional<String> text(byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.indexOf('\0') < 0 ? Optional.of(text) : Optional.empty();
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static boolean names(Manifest manifest, Set<String> files) {
    return manifest.tables().values().stream()
        .flatMap(table -> table.files().stream())
        .anyMatch(file -> files.contains(file.path()));
  }

  private static void segments(Folder folder, List<Manifest> kept) {
    Set<String> named = new HashSet<>();
    for (Manifest manifest : kept) {
      for (Manifest.TableEntry table : manifest.tables().values()) {
        table.files().forEach(file -> named.add(Folder.parent(file.path())));
      }
    }
    for (String table : folder.list(FACTS)) {
      for (String segment : folder.list(FACTS + "/" + table)) {
        String path = FACTS + "/" + table + "/" + segment;
        if (!named.contains(path)) {
          folder.delete(path);
        }
      }
    }
  }

  /** The date and the next number that no run and no segment of that date has had. */
  static String nextId(Folder folder, LocalDate date) {
    Set<String> taken = new TreeSet<>(folder.list(RUNS));
    for (String table : folder.list(FACTS)) {
      taken.addAll(folder.list(FACTS + "/" + table));
    }
    String prefix = date + "-";
    int last = 0;
    for (String name : taken) {
      if (name.startsWith(prefix)) {
        last = Math.max(last, number(name.substring(prefix.length())));
      }
    }
    return String.format(Locale.ROOT, "%s%03d", prefix, last + 1);
  }

  private static int number(String rest) {
    int end = 0;
    while (end < rest.length() && end < 9 && Character.isDigit(rest.charAt(end))) {
      end++;
    }
    return end == 0 ? 0 : Integer.parseInt(rest.substring(0, end));
  }

  static long nextSequence(Folder folder) {
    return kept(folder).stream().mapToLong(Manifest::sequence).max().orElse(0) + 1;
  }

  private static Optional<Manifest> read(Folder folder, String run) {
    try {
      Optional<byte[]> json = folder.read(manifest(run));
      return json.isPresent() ? Optional.of(Manifest.fromJson(json.get())) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
