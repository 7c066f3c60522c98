package clew.jobs;

import clew.pipeline.ingest.Dump;
import java.util.List;
import picocli.CommandLine.Option;

/** What to read. */
final class SourceOptions {
  @Option(
      names = "--source",
      required = true,
      paramLabel = "PROFILE=PATH",
      converter = SourceArgument.Converter.class,
      description = {
        "What to read, and how: PROFILE is a YAML file or the name of a shipped profile;",
        "PATH a file, a folder, or a glob in quotes. May be given many times."
      })
  private List<SourceArgument> sources = List.of();

  /** The dumps, found before anything is written. */
  List<Dump> dumps() {
    return Inputs.find(sources);
  }

  /** The dumps, even where there is nothing in them. */
  List<Dump> found() {
    return Inputs.found(sources);
  }
}
