package clew.jobs;

import clew.jobs.work.Keeper;
import clew.jobs.work.Progress;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code clew erase}: takes something out of everything, and keeps it from coming back. */
@Command(
    name = "erase",
    description = "Takes a contact, an address or an ad out of everything, for good.")
final class EraseCommand implements Callable<Integer> {
  private final Clew clew;
  private final Work work;

  @Option(
      names = "--output",
      required = true,
      paramLabel = "DIR",
      description = "The output folder of the runs.")
  private String output = "";

  @ArgGroup(multiplicity = "1")
  private What what = new What();

  /** What is to be erased: one of these. */
  static final class What {
    @Option(
        names = "--contact",
        paramLabel = "VALUE",
        description = {
          "A phone with its country code, an e-mail address, platform:name of a handle;",
          "other kinds as kind:value."
        })
    private @Nullable String contact;

    @Option(names = "--url", paramLabel = "ADDRESS", description = "A web address.")
    private @Nullable String url;

    @Option(
        names = "--posting",
        paramLabel = "POSTING",
        description = "A whole ad, by posting_id or as source:source_posting_id.")
    private @Nullable String posting;
  }

  @Option(
      names = "--key-file",
      paramLabel = "FILE",
      description = {
        "The key of tombstones, outside the output folder; made if it is not there.",
        "If not given: where it has been, CLEW_ERASURE_KEY, ~/.config/clew/erasure.key."
      })
  private @Nullable Path keyFile;

  @Option(names = "--config", paramLabel = "FILE", description = "Settings that differ (YAML).")
  private @Nullable Path config;

  @Option(names = "--purpose", paramLabel = "TEXT", description = "Why, for the audit log.")
  private @Nullable String purpose;

  EraseCommand(Clew clew, Work work) {
    this.clew = clew;
    this.work = work;
  }

  @Override
  public Integer call() {
    try (Progress progress = clew.progress()) {
      return clew.show(
          work.keeper()
              .erase(
                  new Keeper.Erase(
                      output,
                      Optional.ofNullable(what.contact),
                      Optional.ofNullable(what.url),
                      Optional.ofNullable(what.posting),
                      Optional.ofNullable(keyFile),
                      LocalDate.now(ZoneOffset.UTC),
                      RunCommand.existing(config),
                      Optional.ofNullable(purpose)),
                  progress));
    }
  }
}
