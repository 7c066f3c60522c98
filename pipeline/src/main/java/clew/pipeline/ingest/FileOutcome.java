package clew.pipeline.ingest;

import clew.models.FileReport;
import clew.models.Ids;
import clew.models.QuarantineReason;
import clew.models.QuarantinedRow;
import clew.models.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What is told of a whole file: its report, and its row in the quarantine where it is not used. */
final class FileOutcome {
  /** What a column is called, as opposed to content that stands where names should. */
  private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_ .:/-]{0,59}");

  private final Dump dump;

  FileOutcome(Dump dump) {
    this.dump = dump;
  }

  /** A file that is quarantined: its row, and its report. */
  List<Reading> unusable(QuarantineReason reason, String sha256, long bytes, String detail) {
    FileReport report =
        new FileReport(
            dump.profile().source(),
            dump.name(),
            bytes,
            sha256,
            0,
            0,
            reason.word(),
            detail,
            List.of(),
            List.of(),
            List.of(),
            List.of());
    return List.of(row(reason, sha256), new Reading(null, null, report));
  }

  private Reading row(QuarantineReason reason, String sha256) {
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
    return new Reading(null, row, null);
  }

  /** A file that was read: its report, and its row in the quarantine where it is damaged. */
  List<Reading> read(Survey survey, ReadCounts counts, NavigableSet<String> columns) {
    ProfileFields fields = dump.profile().fields();
    NavigableSet<String> missing = columns.isEmpty() ? new TreeSet<>() : fields.missing(columns);
    String damage = survey.damage();
    List<Reading> readings = new ArrayList<>();
    if (damage != null) {
      readings.add(row(QuarantineReason.FILE_DAMAGED, survey.sha256()));
    }
    FileReport report =
        new FileReport(
            dump.profile().source(),
            dump.name(),
            survey.packedBytes(),
            survey.sha256(),
            counts.read(),
            counts.quarantinedRows(),
            damage == null ? null : QuarantineReason.FILE_DAMAGED.word(),
            damage != null
                ? damage + "; what stands before is used"
                : missing.isEmpty() ? null : "columns not there: " + String.join(", ", missing),
            List.copyOf(missing),
            others(columns),
            List.copyOf(fields.renamed(columns)),
            counts.notes());
    readings.add(new Reading(null, null, report));
    return readings;
  }

  private List<String> others(NavigableSet<String> columns) {
    NavigableSet<String> known = dump.profile().fields().columns();
    return columns.stream()
        .filter(column -> !known.contains(column) && NAME.matcher(column).matches())
        .limit(FileReport.MOST_OTHER_COLUMNS)
        .toList();
  }
}
