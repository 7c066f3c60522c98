package clew.jobs.store;

import clew.models.Complaint;
import clew.models.Exit;
import clew.models.GivenLabel;
import clew.pipeline.table.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/**
 * An output folder: what is published in it, and the way to begin a run.
 *
 * <p>Opening writes nothing and starts no session: the session is asked for when a table is first
 * read or written.
 */
public final class Store {
  /** Runs that are kept to go back to, the published one among them: two weeks of nights. */
  public static final int KEPT_RUNS = 14;

  private final Folder folder;
  private final Supplier<SparkSession> session;
  private final Optional<Manifest> current;

  private Store(Folder folder, Supplier<SparkSession> session, Optional<Manifest> current) {
    this.folder = folder;
    this.session = session;
    this.current = current;
  }

  /**
   * Looks at a folder, which need not exist.
   *
   * @param directory a path, or the address of a folder in a file system that Hadoop knows
   * @throws Complaint {@link Exit#USAGE} where a file is in the way, or the folder holds things
   *     that Clew did not put there; {@link Exit#GATE_FAILED} where {@code CURRENT} or the manifest
   *     that it names is damaged
   */
  public static Store open(String directory, Supplier<SparkSession> session) {
    Folder folder = Folder.of(directory);
    Occupancy.check(folder);
    return new Store(folder, session, Pointer.read(folder));
  }

  /** {@link #open(String, Supplier)} for who reads and writes no tables. */
  public static Store open(String directory) {
    return open(
        directory,
        () -> {
          throw new IllegalStateException("this store was opened without a session");
        });
  }

  /** The published run as it was when the folder was opened; empty where there is none yet. */
  public Optional<Manifest> current() {
    return current;
  }

  /**
   * The published run.
   *
   * @throws Complaint {@link Exit#INPUT_MISSING} where there is none
   */
  public Manifest published() {
    return current.orElseThrow(
        () ->
            new Complaint(
                Exit.INPUT_MISSING,
                folder + " holds no published run: 'clew run --output' makes one"));
  }

  /** The runs that are kept, newest first; the published one need not be the first of them. */
  public List<Manifest> runs() {
    return Housekeeping.kept(folder);
  }

  /**
   * Reads everything that is kept and compares it with what was written. Unlike {@link #open} it
   * does not mind damage, but tells it.
   *
   * @param run one run only; empty for all, {@code CURRENT} and the audit log
   * @throws Complaint {@link Exit#INPUT_MISSING} where there is no such run
   */
  public static Verification verify(String directory, Optional<String> run) {
    Folder folder = Folder.of(directory);
    Occupancy.check(folder);
    Verification found = Verification.of(folder, run);
    if (found.runs().isEmpty() && found.problems().isEmpty()) {
      throw new Complaint(
          Exit.INPUT_MISSING, folder + " holds no " + run.map(id -> "run " + id).orElse("runs"));
    }
    return found;
  }

  /**
   * Makes a run that is kept the published one again, after reading all of it.
   *
   * @return its manifest
   * @throws Complaint {@link Exit#INPUT_MISSING} where it is not kept; {@link Exit#GATE_FAILED}
   *     where it is damaged; {@link Exit#LOCKED} where a run is under way
   */
  public Manifest rollback(String run, @Nullable String purpose) {
    return Rollback.to(folder, run, purpose);
  }

  /** {@link #rollback(String, String)}, also where {@code CURRENT} is what is damaged. */
  public static Manifest rollback(String directory, String run, @Nullable String purpose) {
    Folder folder = Folder.of(directory);
    Occupancy.check(folder);
    return Rollback.to(folder, run, purpose);
  }

  /** The run that {@code CURRENT} names, whole or not; empty where it names none. */
  public static Optional<String> named(String directory) {
    return Pointer.run(Folder.of(directory));
  }

  /**
   * The SHA-256 of the manifest of the run that was published when the folder was opened; empty
   * where another one is published by now.
   */
  public Optional<String> manifestSha256() {
    return current.flatMap(manifest -> Pointer.manifestSha256(folder, manifest.runId()));
  }

  /** Whether a run is kept still, published or not. */
  public boolean keeps(String run) {
    return folder.exists(Housekeeping.manifest(run));
  }

  /**
   * Where the index of lookups lies, a cache that may be missing; empty where the folder is not on
   * this machine.
   */
  public Optional<java.nio.file.Path> lookupFolder() {
    return folder.local(Housekeeping.LOOKUP);
  }

  /** Adds an entry to the audit log. It must hold no content of ads. */
  public void note(String action, @Nullable String purpose, Map<String, String> details) {
    new Audit(folder).append(action, purpose, details);
  }

  /** What analysts made of clusters and postings, as they gave it. */
  public List<GivenLabel> labels() {
    return Labels.read(folder);
  }

  /** Keeps labels for the runs to come; one that is there already stays as it is. */
  public void add(List<GivenLabel> labels) {
    Labels.add(folder, labels);
  }

  /** How the last run ended, whatever came of it; empty where the audit log tells of none. */
  public Optional<Ended> lastEnded() {
    return new Audit(folder)
        .entries().stream()
            .filter(entry -> entry.details().containsKey("verdict"))
            .reduce((before, after) -> after)
            .map(
                entry ->
                    new Ended(
                        entry.at(),
                        entry.action(),
                        entry.details().getOrDefault("verdict", ""),
                        Optional.ofNullable(entry.details().get("reason"))));
  }

  /** Who holds the lock, in words; empty where no run is under way. */
  public Optional<String> holder() {
    return Lock.holder(folder);
  }

  /** What was erased, and must not come back. */
  public Erasures erasures() {
    return Erasures.read(folder);
  }

  /** Whether a path of this machine lies within the output folder. */
  public boolean holds(java.nio.file.Path path) {
    return folder
        .local("")
        .filter(root -> path.toAbsolutePath().normalize().startsWith(root))
        .isPresent();
  }

  /**
   * Makes sure that something else may be put at a path of this machine: anywhere but where runs
   * write. What lies elsewhere in the output folder is reached by an erasure.
   *
   * @throws Complaint {@link Exit#USAGE} where it may not
   */
  public void mayHold(java.nio.file.Path path) {
    for (String name : Occupancy.OURS) {
      if (folder
          .local(name)
          .filter(ours -> path.toAbsolutePath().normalize().startsWith(ours))
          .isPresent()) {
        throw new Complaint(
            Exit.USAGE,
            path + " lies in " + name + " of " + folder + ", which runs alone write to");
      }
    }
  }

  /** A table of the published run, of any kind; empty where nothing is published. */
  public <T extends Record> Table<T> read(Class<T> type) {
    return new TableFiles(folder, session)
        .read(type, current.map(manifest -> TableFiles.files(manifest, type)).orElse(List.of()));
  }

  /** Columns of a table of the published run, for who reads them without a session. */
  public ColumnScan columns(Class<? extends Record> type) {
    return new ColumnScan(folder, published(), type);
  }

  /**
   * Takes the lock, clears away what killed runs have left and what is too old to keep, and opens a
   * place to work in. The first thing that writes: call it when inputs and settings are known to be
   * good.
   *
   * @param date the night; part of the run's id
   * @throws Complaint {@link Exit#LOCKED} at once where another run holds the lock; {@link
   *     Exit#TRANSIENT} where the folder cannot be written
   */
  public Run beginRun(LocalDate date) {
    return beginRun(date, KEPT_RUNS, Errand.NIGHT);
  }

  /**
   * {@link #beginRun(LocalDate)}, keeping another number of runs, for some errand.
   *
   * @param keptRuns the newest ones that stay, the one that is published not counted where it is
   *     older
   * @param errand what the audit log says that the run was for, whichever way it ends
   */
  public Run beginRun(LocalDate date, int keptRuns, Errand errand) {
    return Run.begin(folder, session, date, keptRuns, errand);
  }

  /**
   * Removes all that Clew has put into the folder, and the folder if nothing else is in it: for
   * output that is made anew each time, such as the demo's.
   *
   * @throws Complaint {@link Exit#LOCKED} where a run is under way
   */
  public void remove() {
    if (!folder.exists("")) {
      return;
    }
    Lock lock = Lock.take(folder);
    try {
      Occupancy.OURS.stream().filter(name -> !name.equals(Lock.NAME)).forEach(folder::delete);
    } finally {
      lock.release();
    }
    folder.deleteIfEmpty("");
  }

  /** Where it lies, as a full path or address. */
  @Override
  public String toString() {
    return folder.toString();
  }
}
