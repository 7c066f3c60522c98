package clew.pipeline.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import clew.models.AdRecord;
import clew.models.FileReport;
import clew.models.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** On real dumps, which are not part of the project: CLEW_DATA names the folder that holds them. */
@EnabledIfEnvironmentVariable(named = "CLEW_DATA", matches = ".+")
final class RealDumpsTest {
  @Test
  void readsEveryRowOfClassifiedsZa() throws IOException {
    List<Reading> readings = new ArrayList<>();
    Path folder = Path.of(Objects.requireNonNull(System.getenv("CLEW_DATA")), "classifieds-za/csv");
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        Dump dump =
            new Dump(
                SourceProfile.named("classifieds-za"),
                file.toString(),
                file.getFileName().toString(),
                Files.size(file));
        Iterator<Reading> all =
            new DumpReader(new Configuration(false), LocalDate.of(2024, 3, 1)).read(dump);
        all.forEachRemaining(readings::add);
      }
    }

    // Counted with Python's csv.
    List<AdRecord> ads = readings.stream().map(Reading::ad).filter(Objects::nonNull).toList();
    assertEquals(16_866, ads.size());
    assertEquals(4_973, ads.stream().map(AdRecord::postingId).distinct().count());
    assertEquals(List.of(), ads.stream().flatMap(ad -> ad.notes().stream()).toList());
    List<FileReport> files = readings.stream().map(Reading::file).filter(Objects::nonNull).toList();
    assertEquals(121, files.size());
    assertEquals(0, files.stream().mapToLong(FileReport::quarantined).sum());
  }
}
