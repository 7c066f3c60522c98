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
    if (sources.isEmpty()) {
      throw new Complaint(Exit.USAGE, "Missing required option: '--source=PROFILE=PATH'");
    }
    return Inputs.find(sources);
  }

  boolean areNamed() {
    return !sources.isEmpty();
  }

  /** The dumps, even where there is nothing in them. */
  List<Dump> found() {
    return Inputs.found(sources);
  }
}
