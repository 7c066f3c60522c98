package clew.jobs;

import clew.jobs.work.Keeper;
import clew.jobs.work.Progress;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code clew purge}: takes out what is older than may be kept. */
@Command(
    name = "purge",
    description = "Takes out what is older than may be kept, and the runs that hold it.")
final class PurgeCommand implements Callable<Integer> {
  private final Clew clew;
  private final Work work;

  @Option(
      names = "--output",
      required = true,
      paramLabel = "DIR",
      description = "The output folder of the runs.")
  private String output = "";

  @Option(
      names = "--before",
      paramLabel = "DAY",
      converter = DayConverter.class,
      description = {
        "Ads whose last sighting is before this day go, with all their texts and contacts;",
        "rows that were quarantined before it, too. If not given, 'retention' in --config says",
        "how many days before today that is for each class."
      })
  private @Nullable LocalDate before;

  @Option(
      names = "--class",
      paramLabel = "CLASS",
      description = "ads or quarantine: one of them only.")
  private Keeper.@Nullable Retained what;

  @Option(names = "--config", paramLabel = "FILE", description = "Settings that differ (YAML).")
  private @Nullable Path config;

  @Option(names = "--purpose", paramLabel = "TEXT", description = "Why, for the audit log.")
  private @Nullable String purpose;

  PurgeCommand(Clew clew, Work work) {
    this.clew = clew;
    this.work = work;
  }

  @Override
  public Integer call() {
    try (Progress progress = clew.progress()) {
      return clew.show(
          work.keeper()
              .purge(
                  new Keeper.Purge(
                      output,
                      Optional.ofNullable(before),
                      Optional.ofNullable(what),
                      LocalDate.now(ZoneOffset.UTC),
                      RunCommand.existing(config),
                      Optional.ofNullable(purpose)),
                  progress));
    }
  }
}
