package clew.jobs.night;

import clew.models.Complaint;
import clew.models.Exit;
import clew.models.FileReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Complains where nothing in the input can be used, and where a profile names what its source does
 * not have.
 */
final class Usable {
  /** Files that are named when none can be used; the others are counted. */
  private static final int NAMED = 5;

  private Usable() {}

  static void check(List<FileReport> files, Counts counts) {
    nowhere(files);
    if (counts.accepted() == 0) {
      throw new Complaint(Exit.INPUT_MISSING, nothing(files, counts));
    }
  }

  /** Columns that no file of a source has: the profile is wrong, or the site has changed. */
  private static void nowhere(List<FileReport> files) {
    Map<String, Set<String>> missing = new TreeMap<>();
    for (FileReport file : files) {
      if (file.problem() == null && file.read() > 0) {
        missing.merge(file.source(), new TreeSet<>(file.missingColumns()), Usable::common);
      }
    }
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
