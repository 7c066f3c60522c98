package clew.jobs;

import clew.jobs.store.Store;
import clew.jobs.work.NamesAsked;
import clew.jobs.work.NightRequest;
import clew.jobs.work.Progress;
import clew.models.Complaint;
import clew.models.Exit;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code clew run}: a night. Reads what is new in the dumps, links and clusters everything that the
 * output folder holds, and publishes one whole run.
 */
@Command(
    name = "run",
    description = "A night: reads what is new, links, clusters, scores, and publishes one run.")
final class RunCommand implements Callable<Integer> {
  private final Clew clew;
  private final Work work;

  @Mixin private final SourceOptions sources = new SourceOptions();

  @Option(
      names = "--output",
      paramLabel = "DIR",
      description = "Where the runs lie; made if it does not exist.")
  private @Nullable String output;

  @Option(
      names = "--date",
      paramLabel = "DAY",
      converter = DayConverter.class,
      description = "The night, as 2024-03-01; today in UTC if not given.")
  private @Nullable LocalDate date;

  @Option(names = "--config", paramLabel = "FILE", description = "Settings that differ (YAML).")
  private @Nullable Path config;

  @Option(names = "--dry-run", description = "Reads and counts; writes nothing.")
  private boolean dryRun;

  @Option(
      names = "--reread",
      description = "Makes facts of other readers (older versions) again, from the stored texts.")
  private boolean reread;

  @Option(
      names = "--names",
      paramLabel = "TAGGER",
      description = {
        "shipped or stock: which tagger finds names of people and places in what is read now.",
        "Overrides 'names' in --config; --reread makes the facts of another tagger again."
      })
  private NamesAsked.@Nullable Tagger names;

  @Option(
      names = "--names-model",
      paramLabel = "JAR",
      description = {
        "CoreNLP's models jar (English), for --names stock; readable on every worker.",
        "Overrides 'names_model' in --config."
      })
  private @Nullable Path namesModel;

  @Option(names = "--purpose", paramLabel = "TEXT", description = "Why, for the audit log.")
  private @Nullable String purpose;

  @Option(
      names = "--print-effective-config",
      description = "Prints every setting as it counts, without secrets, and does nothing else.")
  private boolean printConfig;

  RunCommand(Clew clew, Work work) {
    this.clew = clew;
    this.work = work;
  }

  @Override
  public Integer call() {
    if (printConfig) {
      return clew.show(EffectiveConfiguration.outcome(work.night(), existing(config), asked()));
    }
    String output = this.output;
    if (output == null) {
      throw new Complaint(Exit.USAGE, "Missing required option: '--output=DIR'");
    }
    // Settings that are wrong are told before anything is looked for.
    work.night().effectiveConfiguration(existing(config), asked());
    Inputs.Found found =
        reread && !sources.areNamed()
            ? new Inputs.Found(List.of(), List.of())
            : dryRun ? new Inputs.Found(sources.dumps(), List.of()) : sources.ofNight();
    NightRequest request =
        new NightRequest(
            found.dumps(),
            found.hollow(),
            output,
            date == null ? LocalDate.now(ZoneOffset.UTC) : date,
            existing(config),
            dryRun,
            reread,
            asked(),
            Optional.ofNullable(purpose));
    // An output that cannot be one is told before anything is read.
    Store.open(output);
    try (Progress progress = clew.progress()) {
      return clew.show(work.night().run(request, progress));
    }
  }

  private NamesAsked asked() {
    return new NamesAsked(Optional.ofNullable(names), Optional.ofNullable(namesModel));
  }

  static Optional<Path> existing(@Nullable Path config) {
    if (config != null && !Files.isRegularFile(config)) {
      throw new Complaint(Exit.CONFIGURATION, "--config " + config + " is not a file");
    }
    return Optional.ofNullable(config);
  }
}
