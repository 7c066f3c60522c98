package clew.pipeline.ingest;

import clew.models.FileReport;
import clew.models.Ids;
import clew.models.QuarantineReason;
import clew.models.QuarantinedRow;
import clew.models.Reading;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What is told of a whole file: its report, and its row in the quarantine where it is not used. */
final class FileOutcome {
  /** How many columns that nobody asked for are told. Chosen. */
  private static final int MOST_OTHER_COLUMNS = 300;

  /** What a column is called, as opposed to content that stands where names should. */
  private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_ .:/-]{0,59}");

  private final Dump dump;

  FileOutcome(Dump dump) {
    this.dump = dump;
  }

  /** A file that is quarantined: its row, and its report. */
  List<Reading> unusable(QuarantineReason reason, String sha256, long bytes, String detail) {
    String source = dump.profile().source();
    QuarantinedRow row =
        new QuarantinedRow(
            source,
            dump.name(),
            null,
            null,
            null,
            reason.word(),
            sha256,
            null,
            Ids.of(source, "file", sha256.isEmpty() ? dump.name() : sha256));
    FileReport report =
        new FileReport(
            source, dump.name(), bytes, sha256, 0, 0, reason.word(), detail, List.of(), List.of());
    return List.of(new Reading(null, row, null), new Reading(null, null, report));
  }

  /** A file that was read. */
  Reading read(Survey survey, long read, long quarantined, NavigableSet<String> columns) {
    NavigableSet<String> missing = new TreeSet<>();
    if (!columns.isEmpty()) {
      missing.addAll(dump.profile().fields().columns());
      missing.removeAll(columns);
    }
    return new Reading(
        null,
        null,
        new FileReport(
            dump.profile().source(),
            dump.name(),
            survey.packedBytes(),
            survey.sha256(),
            read,
            quarantined,
            null,
            missing.isEmpty() ? null : "columns not there: " + String.join(", ", missing),
            List.copyOf(missing),
            others(columns)));
  }

  private List<String> others(NavigableSet<String> columns) {
    NavigableSet<String> known = dump.profile().fields().columns();
    return columns.stream()
        .filter(column -> !known.contains(column) && NAME.matcher(column).matches())
        .limit(MOST_OTHER_COLUMNS)
        .toList();
  }
}
