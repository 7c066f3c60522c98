package clew.jobs.work;

import clew.models.Complaint;
import java.nio.file.Path;
import java.util.Optional;

/** Runs a night: reads what is new, judges everything, publishes. */
@FunctionalInterface
public interface NightRunner {
  /**
   * Runs it.
   *
   * @throws Complaint for everything that the person at the keyboard can mend
   */
  Outcome run(NightRequest request, Progress progress);

  /**
   * All settings as they count, as YAML.
   *
   * @param names what the command line says otherwise
   * @throws Complaint with everything that is wrong in the file or with what it names
   */
  default String effectiveConfiguration(Optional<Path> config, NamesAsked names) {
    return "";
  }
}
