package clew.pipeline.ingest;

import clew.models.AdRecord;
import clew.models.FileReport;
import clew.models.Reading;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What some readings come to: counts, and numbers that tell records and ads apart. A number is the
 * first half of an id: two of a hundred million are alike with a chance of one in 4,000, and a
 * count is then one too low.
 */
final class Tally implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int HEX_DIGITS = 16;
  private static final int RADIX = 16;

  private final List<FileReport> files = new ArrayList<>();
  private final Map<String, Long> reasons = new TreeMap<>();
  private final Numbers[] records;
  private final Numbers[] postings;
  private long accepted;

  /**
   * @param buckets by which numbers are kept apart
   */
  Tally(int buckets) {
    this.records = Numbers.buckets(buckets);
    this.postings = Numbers.buckets(buckets);
  }

  void add(Reading reading) {
    AdRecord ad = reading.ad();
    if (ad != null) {
      accepted++;
      add(ad.recordId(), ad.postingId());
    }
    if (reading.quarantined() != null) {
      reasons.merge(reading.quarantined().reason(), 1L, Long::sum);
    }
    if (reading.file() != null) {
      files.add(reading.file());
    }
  }

  void add(@Nullable String recordId, @Nullable String postingId) {
    if (recordId != null) {
      add(records, number(recordId));
    }
    if (postingId != null) {
      add(postings, number(postingId));
    }
  }

  /** The counts alone, to be sent about. */
  Tally withoutNumbers() {
    Tally counts = new Tally(0);
    counts.files.addAll(files);
    counts.reasons.putAll(reasons);
    counts.accepted = accepted;
    return counts;
  }

  List<FileReport> files() {
    return files;
  }

  Map<String, Long> reasons() {
    return reasons;
  }

  long accepted() {
    return accepted;
  }

  Numbers records(int bucket) {
    return records[bucket];
  }

  Numbers postings(int bucket) {
    return postings[bucket];
  }

  private static void add(Numbers[] buckets, long number) {
    buckets[(int) Long.remainderUnsigned(number, buckets.length)].add(number);
  }

  private static long number(String id) {
    return Long.parseUnsignedLong(id, 0, HEX_DIGITS, RADIX);
  }
}
