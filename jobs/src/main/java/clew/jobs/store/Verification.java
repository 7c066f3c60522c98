package clew.jobs.store;

import clew.models.Complaint;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Whether a folder is what was written: every file of every kept run is read whole and hashed,
 * manifests are compared with {@code CURRENT} and with what the audit log says was published, and
 * the audit log's own chain is followed.
 *
 * @param runs the runs that were looked at, newest first
 * @param files data files that were hashed, each once
 * @param problems what is wrong, each with the path; empty where all is well
 */
public record Verification(List<String> runs, long files, long bytes, List<String> problems) {
  public Verification {
    runs = List.copyOf(runs);
    problems = List.copyOf(problems);
  }

  /** Looks at all kept runs, or at one. Reads only, and needs no lock. */
  static Verification of(Folder folder, Optional<String> wanted) {
    return new Look(folder).at(wanted);
  }

  private static final class Look {
    private final Folder folder;
    private final List<String> runs = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    /** What was hashed already: runs share most of their facts. */
    private final Map<String, String> hashed = new HashMap<>();

    private long bytes;

    Look(Folder folder) {
      this.folder = folder;
    }

    Verification at(Optional<String> wanted) {
      Audit audit = new Audit(folder);
      if (wanted.isEmpty()) {
        pointer();
        problems.addAll(audit.problems());
      }
      Map<String, String> published = published(audit);
      for (String run : new TreeSet<>(folder.list(Housekeeping.RUNS)).descendingSet()) {
        if (wanted.isEmpty() || wanted.get().equals(run)) {
          run(run, Optional.ofNullable(published.get(run)));
        }
      }
      return new Verification(runs, hashed.size(), bytes, problems);
    }

    private void pointer() {
      try {
        Pointer.read(folder);
      } catch (Complaint e) {
        problems.add(String.valueOf(e.getMessage()));
      }
    }

    /** The hash of the manifest of each run that the log says was published. */
    private static Map<String, String> published(Audit audit) {
      Map<String, String> published = new HashMap<>();
      for (Audit.Entry entry : audit.entries()) {
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
