package clew.jobs.night;

import clew.models.FileReport;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What reading gave, in numbers that add up: read is accepted and quarantined; accepted is first,
 * re-crawled and resent. Files that were quarantined are counted apart.
 */
record Counts(
    long files, long filesQuarantined, long read, long quarantined, long accepted, long fresh) {

  /**
   * Adds up.
   *
   * @param accepted records that can be used, counted apart from the reports
   * @param fresh of these, records that were never read before
   * @throws IllegalStateException where the sum is not right: a bug, by which rows were lost
   */
  static Counts of(List<FileReport> reports, long accepted, long fresh) {
    // Of a file that is quarantined nothing was read, unless its profile says to use what it can.
    long read = reports.stream().mapToLong(FileReport::read).sum();
    long quarantined = reports.stream().mapToLong(FileReport::quarantined).sum();
    long badFiles = reports.stream().filter(file -> file.problem() != null).count();
    if (read != accepted + quarantined) {
      throw new IllegalStateException(
          read
              + " rows were read, but "
              + accepted
              + " accepted and "
              + quarantined
              + " quarantined");
    }
    return new Counts(reports.size(), badFiles, read, quarantined, accepted, fresh);
  }

  /** Nothing was read. */
  static Counts none() {
    return new Counts(0, 0, 0, 0, 0, 0);
  }

  /**
   * The numbers that reading gave, by name.
   *
   * @param first records that are the first of their ad
   */
  Map<String, Long> told(long first) {
    Map<String, Long> told = new TreeMap<>();
    told.put("files", files);
    told.put("files_quarantined", filesQuarantined);
    told.put("read", read);
    told.put("accepted", accepted);
    told.put("quarantined", quarantined);
    told.put("first", first);
    told.put("recrawled", fresh - first);
    told.put("resent", accepted - fresh);
    return told;
  }

  /** The share of rows that could not be used. */
  double quarantinedShare() {
    return read == 0 ? 0 : (double) quarantined / read;
  }
}
