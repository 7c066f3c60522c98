package clew.pipeline.ingest;

import clew.models.FileReport;
import clew.models.Reading;
import clew.models.Sighting;
import clew.pipeline.table.Table;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.jspecify.annotations.Nullable;
import scala.Tuple2;

/**
 * Reads dumps as {@link IngestDumps} does and counts what would come of it; keeps nothing but
 * numbers. One pass: ids are shuffled, texts are not.
 */
public final class CountDumps {
  /** Input for one bucket of numbers. Chosen: some 300,000 ads, 5 MB of numbers. */
  private static final long BYTES_PER_BUCKET = 256L << 20;

  /** Records after which a task hands its numbers on. Chosen: 16 MB. */
  private static final int RECORDS_AT_ONCE = 1 << 20;

  private final IngestSettings settings;

  public CountDumps(IngestSettings settings) {
    this.settings = settings;
  }

  /**
   * Reads and counts.
   *
   * @param known what was sighted before; empty where nothing was
   */
  public DumpCounts apply(
      JavaSparkContext context, List<Dump> dumps, Optional<Table<Sighting>> known) {
    long bytes = dumps.stream().mapToLong(Dump::bytes).sum();
    int buckets = (int) Math.min(10_000, context.defaultParallelism() + bytes / BYTES_PER_BUCKET);
    JavaPairRDD<Integer, Slice> slices =
        new ReadingTasks(settings, known.isPresent() ? Naming.LASTING : Naming.PASSING)
            .readings(context, dumps)
            .mapPartitionsToPair(rows -> new Slices(rows, buckets));
    if (known.isPresent()) {
      JavaRDD<Sighting> sightings = known.get().records().javaRDD();
      slices =
          slices.union(
              sightings.mapPartitionsToPair(rows -> knownSlices(rows, buckets).iterator()));
    }
    return combined(slices.groupByKey(buckets).map(CountDumps::counted).collect());
  }

  private static List<Tuple2<Integer, Slice>> knownSlices(Iterator<Sighting> rows, int buckets) {
    Tally tally = new Tally(buckets);
    rows.forEachRemaining(row -> tally.add(row.recordId(), row.postingId()));
    List<Tuple2<Integer, Slice>> slices = new ArrayList<>();
    for (int i = 0; i < buckets; i++) {
      slices.add(new Tuple2<>(i, new Slice(null, true, tally.records(i), tally.postings(i))));
    }
    return slices;
  }

  private static DumpCounts counted(Tuple2<Integer, Iterable<Slice>> bucket) {
    Sum fresh = new Sum();
    Sum known = new Sum();
    bucket._2().forEach(slice -> (slice.known() ? known : fresh).add(slice));
    return new DumpCounts(
        fresh.files,
        fresh.reasons,
        fresh.accepted,
        fresh.records.distinctWithout(known.records),
        fresh.postings.distinctWithout(known.postings));
  }

  private static DumpCounts combined(List<DumpCounts> parts) {
    Map<List<String>, FileReport> files = new LinkedHashMap<>();
    SortedMap<String, Long> reasons = new TreeMap<>();
    long accepted = 0;
    long distinct = 0;
    long first = 0;
    for (DumpCounts part : parts) {
      part.files()
          .forEach(
              file ->
                  files.merge(List.of(file.source(), file.sourceFile()), file, FileReport::and));
      part.reasons().forEach((reason, rows) -> reasons.merge(reason, rows, Long::sum));
      accepted += part.accepted();
      distinct += part.distinct();
      first += part.first();
    }
    List<FileReport> sorted =
        files.values().stream()
            .sorted(Comparator.comparing(FileReport::source).thenComparing(FileReport::sourceFile))
            .toList();
    return new DumpCounts(sorted, reasons, accepted, distinct, first);
  }

  /** Numbers of one bucket, and in one bucket all else that a task counted. */
  record Slice(@Nullable Tally tally, boolean known, Numbers records, Numbers postings)
      implements Serializable {}

  /** Adds slices of one bucket up. */
  private static final class Sum {
    private final List<FileReport> files = new ArrayList<>();
    private final SortedMap<String, Long> reasons = new TreeMap<>();
    private final Numbers records = new Numbers();
    private final Numbers postings = new Numbers();
    private long accepted;

    void add(Slice slice) {
      records.addAll(slice.records());
      postings.addAll(slice.postings());
      Tally tally = slice.tally();
      if (tally != null) {
        files.addAll(tally.files());
        tally.reasons().forEach((reason, rows) -> reasons.merge(reason, rows, Long::sum));
        accepted += tally.accepted();
      }
    }
  }

  /** Reads on as slices are taken. */
  private static final class Slices implements Iterator<Tuple2<Integer, Slice>> {
    private final Iterator<Reading> rows;
    private final int buckets;
    private Tally tally;
    private int bucket;

    Slices(Iterator<Reading> rows, int buckets) {
      this.rows = rows;
      this.buckets = buckets;
      this.bucket = buckets;
      this.tally = new Tally(buckets);
    }

    @Override
    public boolean hasNext() {
      return bucket < buckets || rows.hasNext();
    }

    @Override
    public Tuple2<Integer, Slice> next() {
      if (bucket == buckets) {
        tally = new Tally(buckets);
        for (int i = 0; i < RECORDS_AT_ONCE && rows.hasNext(); i++) {
          tally.add(rows.next());
        }
        bucket = 0;
      }
      Slice slice =
          new Slice(
              bucket == 0 ? tally.withoutNumbers() : null,
              false,
              tally.records(bucket),
              tally.postings(bucket));
      return new Tuple2<>(bucket++, slice);
    }
  }
}
