package clew.jobs;

import clew.jobs.store.Store;
import clew.jobs.work.NightRequest;
import clew.jobs.work.Progress;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code clew replay-quarantine}: reads again what was quarantined, by a profile that was put right
 * or a version that reads more. The dumps must still be there, under the names that they had: a row
 * is read again only where its bytes still stand in its file. What can be used now leaves the
 * quarantine and becomes sightings; the rest stays in it, once. Nothing is taken in twice.
 */
@Command(
    name = "replay-quarantine",
    description = {
      "Reads again what was quarantined, by a profile that was put right.",
      "Give the same dumps as before: only quarantined rows and files of them are read."
    })
final class ReplayQuarantineCommand implements Callable<Integer> {
  private final Clew clew;
  private final Work work;

  @Mixin private final SourceOptions sources = new SourceOptions();

  @Option(
      names = "--output",
      required = true,
      paramLabel = "DIR",
      description = "Where the runs lie.")
  private String output = "";

  @Option(
      names = "--date",
      paramLabel = "DAY",
      converter = DayConverter.class,
      description = "The night, as 2024-03-01; today in UTC if not given.")
  private @Nullable LocalDate date;

  ReplayQuarantineCommand(Clew clew, Work work) {
    this.clew = clew;
    this.work = work;
  }

  @Override
  public Integer call() {
    NightRequest request =
        new NightRequest(
            sources.dumps(),
            output,
            date == null ? LocalDate.now(ZoneOffset.UTC) : date,
            Optional.empty(),
            false);
    // There must be something to read again.
    Store.open(output).published();
    try (Progress progress = clew.progress()) {
      return clew.show(work.replay().run(request, progress));
    }
  }
}
