package clew.jobs.store;

import clew.models.Complaint;
import clew.models.Exit;
import clew.models.GivenLabel;
import clew.models.Ids;
import clew.models.Kind;
import clew.models.TableInfo;
import clew.models.Tables;
import clew.pipeline.table.Table;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A run on its way: what it has written so far, seen by nobody until {@link #publish}. Holds the
 * lock. Closing it without publishing takes back all that it wrote; so does the end of the process
 * by a signal, and what even that misses is cleared by whoever takes the lock next.
 *
 * <p>Every method that writes executes what it is given and returns the table as it lies on disk:
 * the plan behind it is run once.
 */
public final class Run implements AutoCloseable {
  /** What monitors read, as Prometheus' text. */
  static final String METRICS = "metrics.prom";

  /** Two weeks of nights: what gates compare with. */
  static final int REMEMBERED_FIGURES = 14;

  private static final Logger LOG = LoggerFactory.getLogger(Run.class);

  private final Folder folder;
  private final TableFiles tables;
  private final Lock lock;
  private final Workplace work;
  private final LocalDate date;
  private final String id;
  private final long sequence;
  private final Errand errand;
  private final Optional<Manifest> previous;
  private final Map<String, List<Manifest.DataFile>> written = new TreeMap<>();
  private final Map<String, Integer> segments = new TreeMap<>();
  private final Map<String, Long> staged = new TreeMap<>();
  private final Map<String, List<Manifest.DataFile>> added = new TreeMap<>();
  private final Set<String> rewritten = new TreeSet<>();
  private final Set<String> condemned = new TreeSet<>();
  private boolean forgetsLookups;
  private final Thread atExit = new Thread(this::abandon, "clew-abandon");
  private LongConsumer listener = rows -> {};
  private Function<Manifest, String> metrics = manifest -> "";
  private Ending ending = new Ending(Exit.INTERNAL, Map.of());
  private @Nullable String judgedBy;
  private boolean open = true;

  /** How a run that is not published ends. */
  private record Ending(String verdict, Map<String, String> details) {
    Ending(Exit exit, Map<String, String> details) {
      this(exit.name().toLowerCase(Locale.ROOT), details);
    }
  }

  private Run(
      Folder folder,
      Supplier<SparkSession> session,
      Lock lock,
      Workplace work,
      LocalDate date,
      String id,
      long sequence,
      Errand errand,
      Optional<Manifest> previous) {
    this.folder = folder;
    this.tables = new TableFiles(folder, session);
    this.lock = lock;
    this.work = work;
    this.date = date;
    this.id = id;
    this.sequence = sequence;
    this.errand = errand;
    this.previous = previous;
  }

  static Run begin(
      Folder folder, Supplier<SparkSession> session, LocalDate date, int keptRuns, Errand errand) {
    Lock lock = Lock.take(folder);
    try {
      Optional<Manifest> current = Pointer.read(folder);
      Housekeeping.clear(folder, current, keptRuns);
      String id = Housekeeping.nextId(folder, date);
      Workplace work = Workplace.open(folder, lock.token(), id);
      Run run =
          new Run(
              folder,
              session,
              lock,
              work,
              date,
              id,
              Housekeeping.nextSequence(folder),
              errand,
              current);
      Runtime.getRuntime().addShutdownHook(run.atExit);
      return run;
    } catch (RuntimeException e) {
      lock.release();
      throw e;
    }
  }

  /** The run's id: its date and the next free number of that date, as {@code 2024-03-04-001}. */
  public String id() {
    return id;
  }

  public LocalDate date() {
    return date;
  }

  /** The run that is published now: this one goes on from it. */
  public Optional<Manifest> previous() {
    return previous;
  }

  /** Tells somebody how many rows were written, each time that some are. */
  public void onRows(LongConsumer listener) {
    this.listener = listener;
  }

  /** Metrics of the run once it is published; nothing is written where they are empty. */
  public void onPublished(Function<Manifest, String> metrics) {
    this.metrics = metrics;
  }

  /** Replaces {@code metrics.prom}, for who reads it as a whole. */
  public void tell(String content) {
    String next = work.path(METRICS);
    folder.delete(next);
    folder.create(next, content.getBytes(StandardCharsets.UTF_8));
    folder.replace(next, METRICS);
  }

  /** What analysts made of clusters and postings, as they gave it. */
  public List<GivenLabel> labels() {
    return Labels.read(folder);
  }

  /** What was erased, and must not come back. */
  public Erasures erasures() {
    return Erasures.read(folder);
  }

  /** Replaces what {@link #erasures} gives, at once: it stays where this run is not published. */
  public void keep(Erasures erasures) {
    requireOpen();
    requireLock();
    erasures.write(folder, work);
  }

  /**
   * A private folder of this machine for what Spark spills, so that it goes with the run even where
   * the run is killed; empty where the output folder is not on this machine.
   */
  public Optional<Path> scratch() {
    return folder.local(work.path("scratch"));
  }

  /**
   * Writes an intermediate to the run's private place and reads it back. It is gone when the run
   * ends.
   *
   * @param name unique in the run, letters, digits and dashes
   * @param table of any record, not only of tables
   */
  public <T extends Record> Table<T> stage(String name, Table<T> table) {
    requireOpen();
    List<Manifest.DataFile> files =
        tables.spread(work.path("part"), work.path("stages/" + name), table);
    staged.put(name, TableFiles.rows(files));
    listener.accept(TableFiles.rows(files));
    return tables.read(table.type(), files);
  }

  /**
   * Adds rows to a table of facts or evidence, as a segment of its own. Where a table has come to
   * more than {@link TableFiles#MOST_SMALL_FILES} small files these are rewritten into few, as a
   * new segment: the old ones stay for as long as a kept run names them.
   *
   * @param sortedBy columns on disk by which rows are sorted within a file
   * @return the added rows only
   */
  public <T extends Record> Table<T> append(Table<T> table, String... sortedBy) {
    requireOpen();
    return add(table, segment(name(table.type(), false), table, sortedBy), sortedBy);
  }

  /**
   * {@link #append}, of rows that come in the order of these columns, partition by partition: where
   * they are many, each partition is a file.
   */
  public <T extends Record> Table<T> appendInOrder(Table<T> table, String... sortedBy) {
    requireOpen();
    String target = segment(name(table.type(), false));
    return add(table, tables.inOrder(work.path("part"), target, table, sortedBy), sortedBy);
  }

  private <T extends Record> Table<T> add(
      Table<T> table, List<Manifest.DataFile> added, String... sortedBy) {
    String name = name(table.type(), false);
    listener.accept(TableFiles.rows(added));
    this.added.computeIfAbsent(name, its -> new ArrayList<>()).addAll(added);
    List<Manifest.DataFile> all = new ArrayList<>(files(table.type()));
    if (!all.isEmpty() && TableFiles.rows(added) == 0) {
      remove(added);
      written.put(name, List.copyOf(all));
      return tables.read(table.type(), List.of());
    }
    all.addAll(added);
    List<Manifest.DataFile> small = TableFiles.tooSmall(all);
    if (!small.isEmpty()) {
      all.removeAll(small);
      List<Manifest.DataFile> packed = segment(name, tables.read(table.type(), small), sortedBy);
      all.addAll(packed);
      written.put(name, List.copyOf(all));
      return tables.read(table.type(), added);
    }
    written.put(name, List.copyOf(all));
    return tables.read(table.type(), added);
  }

  /** Takes back a segment that no manifest names. */
  private void remove(List<Manifest.DataFile> files) {
    for (Manifest.DataFile file : files) {
      folder.delete(file.path());
      folder.deleteIfEmpty(file.path().substring(0, file.path().lastIndexOf('/')));
    }
  }

  /**
   * Changes rows of a table of facts: the files of which a row changes are written anew, as a
   * segment of this run. The old ones stay for as long as a kept run names them.
   *
   * @param change gives for each row what stands in its place: itself, another, or nothing
   * @return how many rows changed or went
   */
  public <T extends Record> long rewrite(
      Class<T> type, Table.Opener<T, T> change, String... sortedBy) {
    requireOpen();
    String name = name(type, false);
    List<Manifest.DataFile> all = new ArrayList<>(files(type));
    Map<Manifest.DataFile, Long> touched = touched(type, change, all);
    if (touched.isEmpty()) {
      return 0;
    }
    rewritten.add(name);
    all.removeAll(touched.keySet());
    List<Manifest.DataFile> old = List.copyOf(touched.keySet());
    List<Manifest.DataFile> made =
        segment(name, tables.read(type, old).flatMap(type, change), sortedBy);
    if (all.isEmpty() || TableFiles.rows(made) > 0) {
      all.addAll(made);
    } else {
      remove(made);
    }
    written.put(name, List.copyOf(all));
    return touched.values().stream().mapToLong(Long::longValue).sum();
  }

  /**
   * {@link #rewrite}s, and condemns what has been: once this run is published, every file of any
   * kept run of which a row changes is removed, and every run that names one.
   */
  public <T extends Record> long takeOut(
      Class<T> type, Table.Opener<T, T> change, String... sortedBy) {
    String name = name(type, false);
    Set<Manifest.DataFile> everywhere = new LinkedHashSet<>(files(type));
    for (Manifest run : Housekeeping.kept(folder)) {
      everywhere.addAll(TableFiles.files(run, type));
    }
    touched(type, change, List.copyOf(everywhere))
        .keySet()
        .forEach(file -> condemned.add(file.path()));
    long changed = rewrite(type, change, sortedBy);
    files(type).forEach(file -> condemned.remove(file.path()));
    LOG.info("{}: {} rows taken out", name, changed);
    return changed;
  }

  /**
   * Removes the index of lookups, which may show what is taken out: now, and again once this run is
   * published, since somebody may look something up meanwhile.
   */
  public void forgetLookups() {
    requireOpen();
    requireLock();
    folder.delete(Housekeeping.LOOKUP);
    forgetsLookups = true;
  }

  /** Whether the end of this run takes files, and runs that name them, with it. */
  public boolean condemnsAny() {
    return !condemned.isEmpty();
  }

  /**
   * Removes labels, and files beside what Clew keeps, such as exports that were put there: those
   * whose text shows something, and those that are no text, of which nobody can tell.
   *
   * @return their paths in the output folder
   */
  public List<String> removeOthers(Predicate<String> shows) {
    requireOpen();
    requireLock();
    return Housekeeping.removeOthers(folder, shows);
  }

  /** The files of which a row changes, each with the number of rows that do. */
  private <T extends Record> Map<Manifest.DataFile, Long> touched(
      Class<T> type, Table.Opener<T, T> change, List<Manifest.DataFile> files) {
    Map<Manifest.DataFile, Long> touched = new LinkedHashMap<>();
    if (changes(type, change, files) == 0) {
      return touched;
    }
    for (Manifest.DataFile file : files) {
      long rows = changes(type, change, List.of(file));
      if (rows > 0) {
        touched.put(file, rows);
      }
    }
    return touched;
  }

  private <T extends Record> long changes(
      Class<T> type, Table.Opener<T, T> change, List<Manifest.DataFile> files) {
    return tables
        .read(type, files)
        .flatMap(
            type,
            () -> {
              Table.RowReader<T, T> reader = change.open();
              return row -> changed(row, reader.read(row));
            })
        .records()
        .count();
  }

  private static <T> Iterator<T> changed(T row, Iterator<T> after) {
    boolean same = after.hasNext() && after.next().equals(row) && !after.hasNext();
    return same ? Collections.emptyIterator() : List.of(row).iterator();
  }

  private <T extends Record> List<Manifest.DataFile> segment(
      String name, Table<T> table, String... sortedBy) {
    return tables.tidy(work.path("part"), segment(name), table, sortedBy);
  }

  /** The place of the next segment of a table. */
  private String segment(String name) {
    int number = segments.merge(name, 1, Integer::sum);
    String segment = number == 1 ? id : id + "-" + number;
    return Housekeeping.FACTS + "/" + name + "/" + segment;
  }

  /**
   * Writes a table of judgement, whole, once in a run.
   *
   * @param sortedBy columns on disk by which rows are sorted within a file
   */
  public <T extends Record> Table<T> write(Table<T> table, String... sortedBy) {
    return write(table.type(), (work, target) -> tables.tidy(work, target, table, sortedBy));
  }

  /**
   * {@link #write}, of a table whose rows come in the order of these columns, partition by
   * partition: they are not moved once more.
   */
  public <T extends Record> Table<T> writeInOrder(Table<T> table, String... sortedBy) {
    return write(table.type(), (work, target) -> tables.inOrder(work, target, table, sortedBy));
  }

  private <T extends Record> Table<T> write(
      Class<T> type, BiFunction<String, String, List<Manifest.DataFile>> writer) {
    requireOpen();
    String name = name(type, true);
    if (written.containsKey(name)) {
      throw new IllegalArgumentException(name + " is written already");
    }
    List<Manifest.DataFile> files = writer.apply(work.path("part"), judged() + "/" + name);
    written.put(name, files);
    listener.accept(TableFiles.rows(files));
    return tables.read(type, files);
  }

  /**
   * A table as this run has it: facts and evidence with what was published and what was appended
   * since, judgement as written in this run.
   */
  public <T extends Record> Table<T> read(Class<T> type) {
    return tables.read(type, files(type));
  }

  /** A table of the run before this one; empty where there is none. */
  public <T extends Record> Table<T> readLast(Class<T> type) {
    return tables.read(
        type, previous.map(manifest -> TableFiles.files(manifest, type)).orElse(List.of()));
  }

  /**
   * The rows that this run added to a table of facts or evidence, whether or not they were then
   * packed with others; empty where rows changed or went, too.
   */
  public <T extends Record> Optional<Table<T>> added(Class<T> type) {
    String name = name(type, false);
    return rewritten.contains(name)
        ? Optional.empty()
        : Optional.of(tables.read(type, added.getOrDefault(name, List.of())));
  }

  /** Rows of {@link #added}, as far as it is not empty, without reading it. */
  public long addedRows(Class<? extends Record> type) {
    return TableFiles.rows(added.getOrDefault(name(type, false), List.of()));
  }

  /**
   * Says by what this run judges, so that the next one can tell whether it judges by the same.
   *
   * @param rules a digest of all that a judgement depends on, beside the program and facts
   * @return whether the run before this one was judged by these rules, by this very program; false
   *     where that cannot be known, since what is built is not what a commit holds
   */
  public boolean judgesBy(String rules) {
    if (!Build.isOfCommit()) {
      return false;
    }
    String all =
        Ids.of(String.valueOf(Manifest.SCHEMA_VERSION), Build.version(), Build.commit(), rules);
    judgedBy = all;
    return previous.map(last -> all.equals(last.judgedBy())).orElse(false);
  }

  /** Rows of a table as {@link #read} gives it, without reading it. */
  public long rows(Class<? extends Record> type) {
    return TableFiles.rows(files(type));
  }

  /** Rows of a stage, without reading it. */
  public long rows(String stage) {
    Long rows = staged.get(stage);
    if (rows == null) {
      throw new IllegalArgumentException("no stage " + stage + " in this run");
    }
    return rows;
  }

  /**
   * Makes the run the current one: everything is brought to disk, the manifest last, and then
   * {@code CURRENT} moves by one rename. Readers see the run before this one until then.
   *
   * @throws Complaint {@link Exit#LOCKED} where the lock was lost (this process stood still for
   *     over a minute, and another took over); {@link Exit#TRANSIENT} where the disk is full
   */
  public synchronized Manifest publish(Summary summary) {
    requireOpen();
    requireLock();
    Manifest manifest = manifest(summary);
    byte[] json = manifest.toJson();
    folder.makeFolder(judged());
    folder.create(judged() + "/manifest.json", json);
    String home = Housekeeping.RUNS + "/" + id;
    if (!judged().equals(home)) {
      folder.move(judged(), home);
    }
    bringToDisk(manifest, home);
    requireLock();
    // Before the pointer moves: nothing is published without a trace.
    audit(
        summary.verdict().state(),
        Map.of("manifest_sha256", HexFormat.of().formatHex(Ids.sha256().digest(json))));
    if (forgetsLookups) {
      condemned.add(Housekeeping.LOOKUP);
    }
    work.condemn(List.copyOf(condemned));
    Pointer.write(folder, work, id, json);
    open = false;
    folder.sync("");
    Housekeeping.removeRunsThatName(folder, condemned, Set.of(id));
    Erasures erasures = erasures();
    if (erasures.hasPending()) {
      erasures.finished().write(folder, work);
    }
    String told = metrics.apply(manifest);
    if (!told.isEmpty()) {
      tell(told);
    }
    end();
    return manifest;
  }

  private void audit(String verdict, Map<String, String> more) {
    Map<String, String> details = new TreeMap<>(more);
    details.put("run", id);
    details.put("verdict", verdict);
    new Audit(folder).append(errand.action(), errand.purpose().orElse(null), details);
  }

  /**
   * Says how this run ends, for the audit log, where it is not going to be published. Without that
   * it ends as a bug does.
   *
   * @param details no content of ads
   */
  public void ends(Exit exit, Map<String, String> details) {
    ending = new Ending(exit, details);
  }

  /**
   * {@link #ends} with a failure. Of its words only a gate's reason is noted, which is numbers:
   * others may quote what is to be erased.
   *
   * @return what the failure ends the process with
   */
  public Exit fails(RuntimeException failure) {
    Optional<Complaint> complaint = DiskTrouble.in(failure);
    Exit exit = complaint.map(Complaint::exit).orElse(Exit.INTERNAL);
    ends(
        exit,
        exit == Exit.GATE_FAILED
            ? Map.of("reason", String.valueOf(failure.getMessage()))
            : Map.of());
    return exit;
  }

  private Manifest manifest(Summary summary) {
    SortedMap<String, Manifest.TableEntry> entries = new TreeMap<>();
    for (Class<? extends Record> type : Tables.all()) {
      TableInfo info = Tables.info(type);
      List<Manifest.DataFile> files = files(type).stream().map(this::published).toList();
      entries.put(
          info.name(), new Manifest.TableEntry(info.kind().word(), TableFiles.rows(files), files));
    }
    return new Manifest(
        Manifest.SCHEMA_VERSION,
        id,
        sequence,
        date.toString(),
        Build.version(),
        Build.commit(),
        summary.configurationDigest(),
        previous.map(Manifest::runId).orElse(null),
        summary.verdict(),
        new TreeMap<>(summary.counts()),
        summary.inputs(),
        entries,
        summary.stages(),
        summary.peakMemoryMb(),
        Instant.now().toString(),
        lately(summary),
        judgedBy,
        summary.indicatorProfile());
  }

  private List<Manifest.Figures> lately(Summary summary) {
    List<Manifest.Figures> lately = new ArrayList<>();
    if (!summary.figures().isEmpty()) {
      lately.add(new Manifest.Figures(id, new TreeMap<>(summary.figures())));
    }
    previous.ifPresent(manifest -> lately.addAll(manifest.lately()));
    return lately.subList(0, Math.min(lately.size(), REMEMBERED_FIGURES));
  }

  /**
   * Where judgement is written: in private, or, where nothing can be moved, where it stays. There
   * nobody looks before {@code CURRENT} names the run.
   */
  private String judged() {
    return folder.isObjectStore() ? Housekeeping.RUNS + "/" + id : work.path("run");
  }

  /** Where a file of this run will lie when it is published. */
  private Manifest.DataFile published(Manifest.DataFile file) {
    String here = judged() + "/";
    return file.path().startsWith(here)
        ? new Manifest.DataFile(
            Housekeeping.RUNS + "/" + id + "/" + file.path().substring(here.length()),
            file.rows(),
            file.bytes(),
            file.sha256())
        : file;
  }

  /** New files first, then the folders that name them, upwards. */
  private void bringToDisk(Manifest manifest, String home) {
    Set<String> before = new HashSet<>();
    previous.ifPresent(
        last -> last.tables().values().forEach(t -> t.files().forEach(f -> before.add(f.path()))));
    Set<String> folders = new TreeSet<>(Comparator.reverseOrder());
    folders.addAll(List.of(home, Housekeeping.RUNS));
    for (Manifest.TableEntry table : manifest.tables().values()) {
      for (Manifest.DataFile file : table.files()) {
        if (!before.contains(file.path())) {
          folder.sync(file.path());
          for (String up = Folder.parent(file.path()); !up.isEmpty(); up = Folder.parent(up)) {
            folders.add(up);
          }
        }
      }
    }
    folder.sync(home + "/manifest.json");
    folders.forEach(folder::sync);
    folder.sync("");
  }

  /**
   * Takes back all that the run wrote, notes in the audit log how it ended, and gives back the
   * lock. A second time does nothing.
   */
  public synchronized void abandon() {
    if (!open) {
      return;
    }
    open = false;
    if (lock.isHeld()) {
      folder.delete(Housekeeping.RUNS + "/" + id);
      for (Map.Entry<String, Integer> table : segments.entrySet()) {
        String home = Housekeeping.FACTS + "/" + table.getKey();
        folder.list(home).stream()
            .filter(segment -> segment.equals(id) || segment.startsWith(id + "-"))
            .forEach(segment -> folder.delete(home + "/" + segment));
        folder.deleteIfEmpty(home);
      }
      folder.deleteIfEmpty(Housekeeping.FACTS);
      folder.deleteIfEmpty(Housekeeping.RUNS);
    }
    auditEnding();
    end();
    folder.deleteIfEmpty("");
  }

  private void auditEnding() {
    // A signal stops the engine, too, and what fails then is told by the run as a failure.
    Ending how = isProcessEnding() ? new Ending("interrupted", Map.of()) : ending;
    try {
      audit(how.verdict(), how.details());
    } catch (Complaint e) {
      // What ended the run, a full disk perhaps, fails this, too, and is told by the run.
      LOG.warn("this run is not in the audit log: {}", e.getMessage());
    }
  }

  /** Whether hooks run already: none can be added then. */
  private static boolean isProcessEnding() {
    Thread nothing = new Thread(() -> {});
    try {
      Runtime.getRuntime().addShutdownHook(nothing);
      return !Runtime.getRuntime().removeShutdownHook(nothing);
    } catch (IllegalStateException e) {
      return true;
    }
  }

  private void end() {
    if (isProcessEnding()) {
      work.removeFromUnderTasks();
    } else {
      work.remove();
    }
    lock.release();
    try {
      Runtime.getRuntime().removeShutdownHook(atExit);
    } catch (IllegalStateException e) {
      // The process is ending: this is the hook.
    }
  }

  /** {@link #abandon}s a run that was not published. */
  @Override
  public void close() {
    abandon();
  }

  private void requireOpen() {
    if (!open) {
      throw new IllegalStateException("the run " + id + " has ended");
    }
  }

  private void requireLock() {
    if (!lock.isHeld()) {
      throw new Complaint(
          Exit.LOCKED,
          "the lock of "
              + folder
              + " was lost: this run stood still for so long that another took over; nothing of it"
              + " is published");
    }
  }

  private List<Manifest.DataFile> files(Class<? extends Record> type) {
    TableInfo info = Tables.info(type);
    List<Manifest.DataFile> here = written.get(info.name());
    if (here != null) {
      return here;
    }
    return info.kind() == Kind.JUDGEMENT
        ? List.of()
        : previous.map(manifest -> TableFiles.files(manifest, type)).orElse(List.of());
  }

  private static String name(Class<? extends Record> type, boolean judgement) {
    TableInfo info = Tables.info(type);
    if ((info.kind() == Kind.JUDGEMENT) != judgement) {
      throw new IllegalArgumentException(
          info.name() + " is " + info.kind().word() + (judgement ? ": append it" : ": write it"));
    }
    return info.name();
  }
}
