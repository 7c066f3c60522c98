package clew.jobs;

import clew.models.Complaint;
import clew.models.Exit;
import clew.pipeline.ingest.Dump;
import java.util.List;
import picocli.CommandLine.Option;

/** What to read. */
final class SourceOptions {
  @Option(
      names = "--source",
      paramLabel = "PROFILE=PATH",
      converter = SourceArgument.Converter.class,
      description = {
        "What to read, and how: PROFILE is a YAML file or the name of a shipped profile;",
        "PATH a file, a folder, or a glob in quotes. May be given many times."
      })
  private List<SourceArgument> sources = List.of();

  /**
   * The dumps, found before anything is written.
   *
   * @throws Complaint {@link Exit#USAGE} where none is named
   */
  List<Dump> dumps() {
    requireNamed();
    return Inputs.find(sources);
  }

  /** The same for a night, which goes on where one of several folders holds no files. */
  Inputs.Found ofNight() {
    requireNamed();
    return Inputs.ofNight(sources);
  }

  private void requireNamed() {
    if (sources.isEmpty()) {
      throw new Complaint(Exit.USAGE, "Missing required option: '--source=PROFILE=PATH'");
    }
  }

  boolean areNamed() {
    return !sources.isEmpty();
  }

  /** The dumps, even where there is nothing in them. */
  List<Dump> found() {
    return Inputs.found(sources);
  }
}
