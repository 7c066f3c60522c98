package clew.pipeline.ingest;

import clew.models.FileReport;
import java.io.Serializable;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What reading dumps would give.
 *
 * @param files one report a file, by source and name
 * @param reasons quarantined rows and files by reason
 * @param accepted records that can be used
 * @param distinct of these, records that are not known and differ from all before them
 * @param first of these, records that are the first of their ad
 */
public record DumpCounts(
    List<FileReport> files,
    SortedMap<String, Long> reasons,
    long accepted,
    long distinct,
    long first)
    implements Serializable {
  public DumpCounts {
    files = List.copyOf(files);
    reasons = Collections.unmodifiableSortedMap(new TreeMap<>(reasons));
  }
}
