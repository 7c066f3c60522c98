package clew.jobs.night;

import clew.models.FileReport;
import clew.models.Reading;
import clew.pipeline.table.Table;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** The reports on the files that were read: one a file. */
final class Reports {
  private Reports() {}

  /** By source and name. */
  static List<FileReport> of(Table<Reading> readings) {
    return readings.inner(FileReport.class, "file").records().collectAsList().stream()
        .collect(
            Collectors.toMap(
                file -> List.of(file.source(), file.sourceFile()), file -> file, FileReport::and))
        .values()
        .stream()
        .sorted(Comparator.comparing(FileReport::source).thenComparing(FileReport::sourceFile))
        .toList();
  }
}
