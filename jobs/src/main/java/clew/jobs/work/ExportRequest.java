package clew.jobs.work;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * An export to be made.
 *
 * @param output the output folder, which holds a published run
 * @param to a folder that is new or empty
 * @param purpose why, in the user's words; never empty
 * @param keyFile the recipient's key; empty for one that is used once and thrown away
 * @param clear whether values are handed on as they are
 * @param clusters these only; empty for all of two postings or more
 * @param minPriority the least lead_priority of clusters that are handed on
 */
public record ExportRequest(
    String output,
    ExportFormat format,
    Path to,
    String purpose,
    Optional<Path> keyFile,
    boolean clear,
    List<String> clusters,
    double minPriority) {
  public ExportRequest {
    clusters = List.copyOf(clusters);
  }
}
