package clew.jobs.night;

import clew.models.Complaint;
import clew.models.Exit;
import clew.models.FileReport;
import clew.pipeline.ingest.Dump;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Complains where nothing in the input can be used, and where a profile names what its source does
 * not have.
 */
final class Usable {
  /** Files that are named when none can be used; the others are counted. */
  private static final int NAMED = 5;

  /** From so many records on it tells something that none has a key. Chosen. */
  private static final int TELLING = 100;

  private Usable() {}

  /**
   * Complains, or does nothing.
   *
   * @param dumps what was read, for the formats of the sources
   */
  static void check(List<FileReport> files, Counts counts, List<Dump> dumps) {
    nowhere(files, leavingOut(dumps));
    if (counts.accepted() == 0) {
      throw new Complaint(Exit.INPUT_MISSING, nothing(files, counts));
    }
  }

  private static Set<String> leavingOut(List<Dump> dumps) {
    return dumps.stream()
        .map(Dump::profile)
        .filter(profile -> profile.format().leavesOut())
        .map(profile -> profile.source())
        .collect(Collectors.toSet());
  }

  /**
   * Columns that no file of a source has: the profile is wrong, or the site has changed. A few ads
   * without a phone, in a format that leaves out what is not there, tell neither.
   */
  private static void nowhere(List<FileReport> files, Set<String> leavingOut) {
    Map<String, Set<String>> missing = new TreeMap<>();
    Map<String, Long> read = new TreeMap<>();
    for (FileReport file : files) {
      if (file.problem() == null && file.read() > 0) {
        missing.merge(file.source(), new TreeSet<>(file.missingColumns()), Usable::common);
        read.merge(file.source(), file.read(), Long::sum);
      }
    }
    missing
        .keySet()
        .removeIf(source -> leavingOut.contains(source) && read.getOrDefault(source, 0L) < TELLING);
    List<String> lines = new ArrayList<>();
    missing.forEach(
        (source, columns) -> {
          if (!columns.isEmpty()) {
            lines.add(
                "no file of "
                    + source
                    + " has the column "
                    + String.join(", ", columns)
                    + ": the profile names what is not there; take it out, or see how the site calls it now");
          }
        });
    if (!lines.isEmpty()) {
      throw new Complaint(Exit.CONFIGURATION, lines);
    }
  }

  private static Set<String> common(Set<String> one, Set<String> other) {
    Set<String> common = new TreeSet<>(one);
    common.retainAll(other);
    return common;
  }

  private static List<String> nothing(List<FileReport> files, Counts counts) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "nothing in the input can be used: "
            + counts.read()
            + " rows in "
            + files.size()
            + " files");
    files.stream()
        .limit(NAMED)
        .forEach(file -> lines.add("  " + file.sourceFile() + ": " + why(file)));
    if (files.size() > NAMED) {
      lines.add("  and " + (files.size() - NAMED) + " files more");
    }
    return lines;
  }

  private static String why(FileReport file) {
    if (file.problem() != null) {
      return file.problem() + (file.detail() == null ? "" : ": " + file.detail());
    }
    return file.read() == 0
        ? "no rows"
        : file.quarantined() + " of " + file.read() + " rows quarantined";
  }
}
