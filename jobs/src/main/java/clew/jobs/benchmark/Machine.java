package clew.jobs.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The machine that is measured on, without its name.
 *
 * @param processor as the system calls it; empty where it does not
 */
record Machine(int cores, long memoryMb, String processor, String jvm, String system) {
  static Machine here() {
    return new Machine(
        Runtime.getRuntime().availableProcessors(),
        memory(),
        model(),
        System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version"),
        System.getProperty("os.name")
            + " "
            + System.getProperty("os.version")
            + " "
            + System.getProperty("os.arch"));
  }

  private static long memory() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean system
        ? system.getTotalMemorySize() >> 20
        : 0;
  }

  private static String model() {
    try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .findFirst()
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .orElse("");
    } catch (IOException e) {
      return "";
    }
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%d cores%s, %.0f GiB, %s, %s",
        cores,
        processor.isEmpty() ? "" : " (" + processor + ")",
        memoryMb / 1024.0,
        jvm,
        system);
  }
}
