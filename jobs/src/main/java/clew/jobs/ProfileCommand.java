package clew.jobs;

import clew.jobs.work.Outcome;
import clew.models.Complaint;
import clew.models.Exit;
import clew.pipeline.ingest.ProposeProfile;
import clew.pipeline.ingest.ProposedProfile;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * {@code clew profile}: looks at a dump and proposes a source profile, which can be used as it is:
 * {@code clew profile dump.csv > my-site.yaml}. Three rows stand below it as comments.
 */
@Command(name = "profile", description = "Looks at a dump and proposes a source profile.")
final class ProfileCommand implements Callable<Integer> {
  private final Clew clew;

  @Parameters(
      paramLabel = "PATH",
      description = "A dump; of a folder, or a glob in quotes, the first file that holds anything.")
  private String path = "";

  ProfileCommand(Clew clew) {
    this.clew = clew;
  }

  @Override
  public Integer call() {
    InputFiles.Found file =
        InputFiles.find(path).stream()
            .filter(found -> found.bytes() > 0)
            .findFirst()
            .orElseThrow(
                () -> new Complaint(Exit.INPUT_MISSING, path + " is empty: it has no rows"));
    try {
      ProposedProfile profile = new ProposeProfile().of(file.path().toString(), file.name());
      return clew.show(new Outcome(Exit.PUBLISHED, profile.yaml().stripTrailing(), profile.json()));
    } catch (IOException e) {
      throw new Complaint(
          Exit.INPUT_MISSING, file.path() + " cannot be read: " + e.getMessage(), e);
    }
  }
}
