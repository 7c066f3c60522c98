package clew.jobs.work;

import java.util.List;
import java.util.Optional;

/**
 * What a report is asked for.
 *
 * @param output the output folder, which holds a published run
 * @param to the folder that the pages go to: new or empty
 * @param clusters of which there is a page, by cluster_id; empty for the first ones by priority
 * @param top how many those are
 * @param masked whether contacts and texts are left out
 * @param purpose why, for the audit log
 */
public record ReportRequest(
    String output,
    String to,
    List<String> clusters,
    int top,
    boolean masked,
    Optional<String> purpose) {
  public ReportRequest {
    clusters = List.copyOf(clusters);
  }
}
