package clew.jobs.benchmark;

import clew.models.Complaint;
import clew.models.Exit;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Runs commands of Clew as a user does, through the launcher, each in a process of its own, and
 * measures them from outside.
 */
final class ClewProcess {
  private static final double NANOS = 1e9;

  /** A process is looked at so often: what it used in its last moments goes unseen. Chosen. */
  private static final int LOOK_MILLIS = 100;

  private final Path launcher;
  private final List<String> options;
  private final Path log;

  /**
   * @param options of the launcher, such as the memory
   * @param log where what the commands print to standard error is kept
   */
  ClewProcess(Path launcher, List<String> options, Path log) {
    this.launcher = launcher;
    this.options = List.copyOf(options);
    this.log = log;
  }

  /**
   * How a command went.
   *
   * @param json what it printed
   * @param seconds from start to end, the launcher with it
   * @param cpuSeconds of all its threads; not a number where the system does not tell
   * @param peakMb the most memory that was resident; not a number where the system does not tell
   */
  record Ran(JsonNode json, double seconds, double cpuSeconds, double peakMb) {}

  /**
   * Runs a command with {@code --json}.
   *
   * @throws Complaint where it ends with another code than published or degraded
   */
  Ran run(List<String> arguments) {
    List<String> line = new ArrayList<>(List.of(launcher.toString()));
    line.addAll(arguments);
    line.add("--json");
    line.addAll(options);
    try {
      Path out = Files.createTempFile(log.toAbsolutePath().getParent(), "out", ".json");
      try {
        return run(line, arguments.get(0), out);
      } finally {
        Files.delete(out);
      }
    } catch (IOException e) {
      throw new Complaint(Exit.TRANSIENT, "'" + arguments.get(0) + "' could not be run", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Complaint(Exit.TRANSIENT, "'" + arguments.get(0) + "' was interrupted", e);
    }
  }

  private Ran run(List<String> line, String command, Path out)
      throws IOException, InterruptedException {
    long begun = System.nanoTime();
    Process process =
        new ProcessBuilder(line)
            .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
            .redirectOutput(out.toFile())
            .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    Watch watch = new Watch(process);
    while (!process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
      watch.look();
    }
    double seconds = (System.nanoTime() - begun) / NANOS;
    int exit = process.exitValue();
    if (!Set.of(Exit.PUBLISHED.code(), Exit.DEGRADED.code()).contains(exit)) {
      throw new Complaint(
          Exit.INTERNAL, "'clew " + command + "' ended with " + exit + ": see " + log);
    }
    JsonNode json = new ObjectMapper().readTree(out.toFile());
    return new Ran(json, seconds, watch.cpuSeconds(), watch.peakMb);
  }

  /** What the system tells of a running process. */
  private static final class Watch {
    private final ProcessHandle process;
    private final Path status;
    private Duration cpu = Duration.ZERO;
    private double peakMb = Double.NaN;

    Watch(Process process) {
      this.process = process.toHandle();
      this.status = Path.of("/proc", String.valueOf(process.pid()), "status");
    }

    void look() {
      process.info().totalCpuDuration().ifPresent(used -> cpu = used);
      try (Stream<String> lines = Files.lines(status, StandardCharsets.ISO_8859_1)) {
        lines
            .filter(line -> line.startsWith("VmHWM:"))
            .forEach(line -> peakMb = Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024.0);
      } catch (IOException | java.io.UncheckedIOException e) {
        // It has just ended, or the system has no such files.
        return;
      }
    }

    double cpuSeconds() {
      return cpu.isZero() ? Double.NaN : cpu.toMillis() / 1e3;
    }
  }
}
