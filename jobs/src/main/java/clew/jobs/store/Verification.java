package clew.jobs.store;

import clew.models.Complaint;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whether a folder is what was written: every file of every kept run is read whole and hashed,
 * manifests are compared with {@code CURRENT} and with what the audit log says was published, and
 * the audit log's own chain is followed.
 *
 * @param runs the runs that were looked at, newest first
 * @param files data files that were hashed, each once
 * @param auditEntries how many entries the audit log has
 * @param auditHash the hash of the last one; whoever keeps it elsewhere can tell later that none
 *     was taken from the end. Empty where there is none
 * @param problems what is wrong, each with the path; empty where all is well
 */
public record Verification(
    List<String> runs,
    long files,
    long bytes,
    long auditEntries,
    String auditHash,
    List<String> problems) {
  public Verification {
    runs = List.copyOf(runs);
    problems = List.copyOf(problems);
  }

  /** Looks at all kept runs, or at one. Reads only, and needs no lock. */
  static Verification of(Folder folder, Optional<String> wanted) {
    return new Look(folder, wanted).found();
  }

  private static final class Look {
    private final Folder folder;
    private final List<String> runs = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    /** What was hashed already: runs share most of their facts. */
    private final Map<String, String> hashed = new HashMap<>();

    private final Optional<String> wanted;

    private long bytes;

    Look(Folder folder, Optional<String> wanted) {
      this.folder = folder;
      this.wanted = wanted;
    }

    Verification found() {
      Audit audit = new Audit(folder);
      if (wanted.isEmpty()) {
        pointer();
        problems.addAll(audit.problems());
      }
      Set<String> unfinished = unfinished();
      Set<String> kept = new TreeSet<>(folder.list(Housekeeping.RUNS)).descendingSet();
      List<Audit.Entry> entries = audit.entries();
      Map<String, String> published = published(entries);
      for (String run : kept) {
        if (wanted.isEmpty() ? !unfinished.contains(run) : wanted.get().equals(run)) {
          run(run, Optional.ofNullable(published.get(run)));
        }
      }
      String last = entries.isEmpty() ? "" : entries.get(entries.size() - 1).hash();
      return new Verification(runs, hashed.size(), bytes, entries.size(), last, problems);
    }

    /** Runs on their way, or killed on it: not published, and cleared by the next run. */
    private Set<String> unfinished() {
      Set<String> runs = new TreeSet<>();
      for (String token : folder.list(Workplace.ROOT)) {
        new Workplace(folder, token).run().ifPresent(runs::add);
      }
      Pointer.run(folder).ifPresent(runs::remove);
      return runs;
    }

    private void pointer() {
      try {
        Pointer.read(folder);
      } catch (Complaint e) {
        problems.add(String.valueOf(e.getMessage()));
      }
    }

    /** The hash of the manifest of each run that the log says was published. */
    private static Map<String, String> published(List<Audit.Entry> entries) {
      Map<String, String> published = new HashMap<>();
      for (Audit.Entry entry : entries) {
        String run = entry.details().get("run");
        String manifest = entry.details().get("manifest_sha256");
        if (run != null && manifest != null) {
          published.put(run, manifest);
        }
      }
      return published;
    }

    private void run(String run, Optional<String> published) {
      runs.add(run);
      String path = Housekeeping.manifest(run);
      Optional<byte[]> json = folder.read(path);
      if (json.isEmpty()) {
        problems.add(path + " is missing");
        return;
      }
      String sha256 = HexFormat.of().formatHex(clew.models.Ids.sha256().digest(json.get()));
      if (wanted.isEmpty() && published.isEmpty()) {
        problems.add(path + " was published without a trace: the audit log does not tell of it");
      }
      if (published.isPresent() && !published.get().equals(sha256)) {
        problems.add(path + " is not the manifest that was published");
      }
      try {
        Manifest.fromJson(json.get())
            .tables()
            .values()
            .forEach(table -> table.files().forEach(this::file));
      } catch (IOException e) {
        problems.add(path + " cannot be read: " + e.getMessage());
      }
    }

    private void file(Manifest.DataFile file) {
      String seen = hashed.get(file.path());
      if (seen == null) {
        seen = sha256(file);
        hashed.put(file.path(), seen);
      }
      if (!seen.isEmpty() && !seen.equals(file.sha256())) {
        problem(file.path() + " is not what was written: its SHA-256 differs");
      }
    }

    /** Empty where the file is not there or cannot be read, which is noted. */
    private String sha256(Manifest.DataFile file) {
      if (!folder.isFile(file.path())) {
        problem(file.path() + " is missing");
        return "";
      }
      try {
        bytes += folder.size(file.path());
        return folder.sha256(file.path());
      } catch (Complaint e) {
        problem(file.path() + " cannot be read: " + e.getMessage());
        return "";
      }
    }

    private void problem(String problem) {
      if (!problems.contains(problem)) {
        problems.add(problem);
      }
    }
  }
}
