package clew.jobs.lookup;

import clew.jobs.store.Manifest;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What an index was made of: kept in Lucene's commit, so that it moves in one step with the index.
 *
 * @param manifest SHA-256 of the run's manifest
 * @param files of facts, as the manifest names them
 */
record MadeOf(String run, String manifest, SortedSet<String> files) {
  /** Raised when documents are made in another way: what is there is then made anew. */
  private static final String VERSION = "1";

  private static final List<String> FACTS = List.of("texts", "contacts", "images", "sightings");

  MadeOf {
    files = Collections.unmodifiableSortedSet(new TreeSet<>(files));
  }

  static MadeOf of(Manifest run, String sha256) {
    SortedSet<String> files = new TreeSet<>();
    for (String table : FACTS) {
      Optional.ofNullable(run.tables().get(table))
          .ifPresent(entry -> entry.files().forEach(file -> files.add(file.path())));
    }
    return new MadeOf(run.runId(), sha256, files);
  }

  /** Empty where there is none, or it was made in another way. */
  static Optional<MadeOf> read(Map<String, String> kept) {
    String run = kept.get("run");
    String manifest = kept.get("manifest");
    String files = kept.get("files");
    return run == null || manifest == null || files == null || !VERSION.equals(kept.get("version"))
        ? Optional.empty()
        : Optional.of(new MadeOf(run, manifest, new TreeSet<>(files.lines().toList())));
  }

  Map<String, String> kept() {
    return Map.of(
        "version", VERSION, "run", run, "manifest", manifest, "files", String.join("\n", files));
  }

  boolean isSame(MadeOf other) {
    return run.equals(other.run) && manifest.equals(other.manifest);
  }
}
