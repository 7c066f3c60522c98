package clew.jobs;

import clew.jobs.store.Manifest;
import clew.jobs.store.Store;
import clew.jobs.work.NightRequest;
import clew.jobs.work.Outcome;
import clew.jobs.work.Progress;
import clew.models.Complaint;
import clew.models.Exit;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code clew demo}: one night on the sample data, made anew each time. */
@Command(name = "demo", description = "The main job on the sample data: what is found, and where.")
final class DemoCommand implements Callable<Integer> {
  /** The day after the last of the sample dumps, so that the demo gives the same every day. */
  private static final LocalDate NIGHT = LocalDate.of(2025, 3, 9);

  private final Clew clew;
  private final Work work;

  @Option(
      names = "--output",
      paramLabel = "DIR",
      description = "Where the report goes; clew-demo beside the sample data if not given.")
  private @Nullable String output;

  DemoCommand(Clew clew, Work work) {
    this.clew = clew;
    this.work = work;
  }

  /** What {@code sources.json} says, relative to its folder. */
  record SampleSource(String profile, String path) {}

  @Override
  public Integer call() {
    Path home = Path.of(System.getProperty("clew.home", ""));
    String place = output == null ? place(home) : output;
    refuseOthers(Store.open(place));
    List<SourceArgument> sources = sources(home.resolve("sample-data"));
    NightRequest request =
        new NightRequest(Inputs.find(sources), place, NIGHT, Optional.empty(), false);
    Store.open(place).remove();
    try (Progress progress = clew.progress()) {
      Outcome night = work.night().run(request, progress);
      return clew.show(new Outcome(night.exit(), night.text() + next(place), night.json()));
    }
  }

  private static String next(String place) {
    return String.format(
        "%nTo look at it in a browser: clew report --output %s --to %s", place, place + "-report");
  }

  /** What is there goes: it must be a demo's. */
  private static void refuseOthers(Store store) {
    for (Manifest run : store.runs()) {
      if (!run.date().equals(NIGHT.toString())) {
        throw new Complaint(
            Exit.USAGE,
            store
                + " holds the run "
                + run.runId()
                + ", which is no demo's: the demo replaces what is there, so name another --output");
      }
    }
  }

  private static List<SourceArgument> sources(Path samples) {
    Path list = samples.resolve("sources.json");
    try {
      return new ObjectMapper()
          .readValue(list.toFile(), new TypeReference<List<SampleSource>>() {}).stream()
              .map(
                  source ->
                      new SourceArgument(
                          samples.resolve(source.profile()).toString(),
                          samples.resolve(source.path()).toString()))
              .toList();
    } catch (IOException e) {
      throw new Complaint(
          Exit.INPUT_MISSING, "the sample data are not there: " + list + " cannot be read", e);
    }
  }

  private static String place(Path home) {
    Path beside = Files.isWritable(home.toAbsolutePath()) ? home : Path.of("");
    return beside.resolve("clew-demo").toAbsolutePath().toString();
  }
}
