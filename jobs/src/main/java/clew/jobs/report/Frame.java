package clew.jobs.report;

import clew.jobs.store.Manifest;
import clew.models.Disclaimer;
import java.util.List;

/**
 * What every page carries.
 *
 * @param title of the page
 * @param masked whether contacts and texts are left out
 */
record Frame(String title, Style style, String disclaimer, boolean masked, AboutRun run) {

  /**
   * The run that is reported.
   *
   * @param reasons why it is degraded; none where values are masked, since they may name files
   */
  record AboutRun(
      String id,
      String date,
      String version,
      String verdict,
      List<String> reasons,
      String profile) {
    AboutRun {
      reasons = List.copyOf(reasons);
    }
  }

  static Frame of(String title, Style style, boolean masked, Manifest run) {
    String profile = run.indicatorProfile();
    return new Frame(
        title,
        style,
        Disclaimer.TEXT,
        masked,
        new AboutRun(
            run.runId(),
            run.date(),
            run.version(),
            run.verdict().state(),
            masked ? List.of() : run.verdict().reasons(),
            profile == null ? "not recorded by this run" : profile));
  }
}
