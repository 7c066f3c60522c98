package clew.jobs.store;

import clew.models.Complaint;
import clew.models.Exit;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The file {@code LOCK}: one process writes to an output folder at a time. It says who holds it,
 * and is touched every {@link #HEARTBEAT}; one that was not touched for {@link #STALE}, or whose
 * process on this machine is dead, is taken over. Before that the file is watched for longer than a
 * heartbeat: where only a clock was set, its holder touches it meanwhile, and keeps it.
 *
 * <p>It does not rely on locks of the operating system, which do not reach over network file
 * systems. Two that take over the same stale lock at once cannot both get it: the old file is
 * renamed away, and each makes sure that what it renamed was the old one. Where it was not, it is
 * put back, so that for a moment a lock may be away, or under another one: who finds that looks
 * again after {@link #SETTLE}.
 *
 * <p>An object store has no rename, and may let two create the same file: there whoever wrote last
 * holds the lock, and each looks again after that time whether it is theirs.
 */
final class Lock {
  static final String NAME = "LOCK";
  static final Duration HEARTBEAT = Duration.ofSeconds(10);
  static final Duration STALE = Duration.ofSeconds(60);

  /** How long a silent lock is watched before it is taken over: a heartbeat, and some. */
  static final Duration WATCH = HEARTBEAT.plusSeconds(2);

  /** Until writes and renames at once are all done. Chosen: ten times what one takes. */
  static final Duration SETTLE = Duration.ofSeconds(1);

  private static final Logger LOG = LoggerFactory.getLogger(Lock.class);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final byte[] NOTHING = {};

  private final Folder folder;
  private final Holder holder;
  private final Duration settle;
  private final Thread heart = new Thread(this::live, "clew-heartbeat");

  private Lock(Folder folder, Holder holder, Duration settle) {
    this.folder = folder;
    this.holder = holder;
    this.settle = settle;
    heart.setDaemon(true);
  }

  /**
   * Who holds the lock.
   *
   * @param started when the process began, so that a later one with the same number is told apart
   */
  record Holder(String token, String owner, String host, long pid, String started) {
    static Holder self() {
      ProcessHandle process = ProcessHandle.current();
      return new Holder(
          UUID.randomUUID().toString(),
          System.getProperty("user.name", "?"),
          hostName(),
          process.pid(),
          started(process));
    }

    boolean isDead() {
      return host.equals(hostName())
          && ProcessHandle.of(pid)
              .filter(process -> process.isAlive() && started(process).equals(started))
              .isEmpty();
    }

    private static String started(ProcessHandle process) {
      return process.info().startInstant().map(Instant::toString).orElse("?");
    }

    private static String hostName() {
      try {
        return InetAddress.getLocalHost().getHostName();
      } catch (UnknownHostException e) {
        return "localhost";
      }
    }
  }

  /**
   * Takes the lock, or complains at once.
   *
   * @throws Complaint {@link Exit#LOCKED} where another run holds it
   */
  static Lock take(Folder folder) {
    return take(folder, Clock.systemUTC(), WATCH);
  }

  static Lock take(Folder folder, Clock clock, Duration watch) {
    return take(folder, clock, watch, SETTLE);
  }

  static Lock take(Folder folder, Clock clock, Duration watch, Duration settle) {
    folder.makeFolder("");
    Lock lock = new Lock(folder, Holder.self(), settle);
    boolean first = lock.create();
    if (!first) {
      removeStale(folder, clock, watch);
      if (!lock.create()) {
        throw taken(folder);
      }
    }
    lock.makeSure(first && !folder.isObjectStore());
    lock.heart.start();
    return lock;
  }

  /**
   * Makes sure that nobody else has got the lock at the same time.
   *
   * @param alone whether there was no other lock
   */
  private void makeSure(boolean alone) {
    List<String> aside = aside();
    if (!alone || !aside.isEmpty()) {
      pause(settle);
    }
    if (!isHeld()) {
      throw taken(folder);
    }
    // Of who was killed while it took over a lock.
    aside.forEach(folder::delete);
  }

  /** Locks that are renamed away. */
  private List<String> aside() {
    return folder.list("").stream().filter(name -> name.startsWith(NAME + ".")).toList();
  }

  /** Who holds the lock now, in words; empty where nobody does. */
  static Optional<String> holder(Folder folder) {
    return folder.exists(NAME)
        ? Optional.of(read(folder, NAME).map(Lock::name).orElse("an unknown process"))
        : Optional.empty();
  }

  /** Names what this holder writes in private. */
  String token() {
    return holder.token();
  }

  /** Whether the lock is still ours: false where this process stood still and another took over. */
  boolean isHeld() {
    if (isThere()) {
      return true;
    }
    pause(settle);
    return isThere();
  }

  private boolean isThere() {
    return read(folder, NAME).filter(holder::equals).isPresent();
  }

  /** Gives the lock back, if it is still ours. A second time does nothing. */
  void release() {
    heart.interrupt();
    if (isHeld()) {
      folder.delete(NAME);
    }
  }

  private void live() {
    try {
      while (true) {
        Thread.sleep(HEARTBEAT.toMillis());
        beat();
      }
    } catch (InterruptedException e) {
      // Released.
    }
  }

  private void beat() {
    try {
      if (isHeld()) {
        folder.touch(NAME, Instant.now());
      }
    } catch (IOException | RuntimeException e) {
      LOG.warn("the lock's heartbeat failed: {}", e.toString());
    }
  }

  private boolean create() {
    try {
      return folder.create(NAME, JSON.writeValueAsBytes(holder));
    } catch (IOException e) {
      throw new IllegalStateException("a lock's holder that is no JSON", e);
    }
  }

  private static void removeStale(Folder folder, Clock clock, Duration watch) {
    byte[] content = folder.read(NAME).orElse(NOTHING);
    Optional<Holder> old = holder(content);
    Optional<Instant> beat = folder.touched(NAME);
    if (beat.isEmpty()) {
      return;
    }
    boolean dead = old.filter(Holder::isDead).isPresent();
    Duration silent = Duration.between(beat.get(), clock.instant());
    // A heartbeat of the future is one of before the clock was set back.
    if (!dead
        && (silent.abs().compareTo(STALE) <= 0
            || beats(folder, beat.get(), watch)
            || !isStill(folder, NAME, content))) {
      throw taken(folder);
    }
    if (!remove(folder, content)) {
      return;
    }
    LOG.warn(
        "taking over a stale lock of {}: {}",
        old.map(Lock::name).orElse("an unknown run"),
        dead ? "its process is dead" : silence(silent));
  }

  /** Removes a stale lock, and no other; false where somebody else has. */
  private static boolean remove(Folder folder, byte[] old) {
    if (folder.isObjectStore()) {
      boolean there = isStill(folder, NAME, old);
      if (there) {
        folder.delete(NAME);
      }
      return there;
    }
    String aside = NAME + "." + UUID.randomUUID();
    if (!folder.moveIfThere(NAME, aside)) {
      return false;
    }
    if (!isStill(folder, aside, old)) {
      folder.moveIfThere(aside, NAME);
      throw taken(folder);
    }
    folder.delete(aside);
    return true;
  }

  private static boolean isStill(Folder folder, String name, byte[] content) {
    return folder.read(name).filter(there -> Arrays.equals(there, content)).isPresent();
  }

  private static void pause(Duration time) {
    try {
      Thread.sleep(time.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String silence(Duration silent) {
    return silent.isNegative()
        ? "no heartbeat, and the last one is dated " + -silent.toSeconds() + " s from now"
        : "no heartbeat for " + silent.toSeconds() + " s";
  }

  /** Whether a lock is touched within some time. */
  private static boolean beats(Folder folder, Instant before, Duration watch) {
    pause(watch);
    return folder.touched(NAME).filter(beat -> !beat.equals(before)).isPresent();
  }

  private static Complaint taken(Folder folder) {
    return new Complaint(
        Exit.LOCKED,
        "another run holds the lock of "
            + folder
            + read(folder, NAME).map(who -> ": " + name(who)).orElse("")
            + "; wait until it ends (a lock without a heartbeat for "
            + STALE.toSeconds()
            + " s is taken over)");
  }

  private static String name(Holder holder) {
    return holder.owner() + ", process " + holder.pid() + " on " + holder.host();
  }

  private static Optional<Holder> read(Folder folder, String name) {
    return folder.read(name).flatMap(Lock::holder);
  }

  private static Optional<Holder> holder(byte[] json) {
    try {
      return Optional.of(JSON.readValue(json, Holder.class));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
