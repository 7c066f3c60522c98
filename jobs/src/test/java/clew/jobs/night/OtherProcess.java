package clew.jobs.night;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Java processes with the class path of this one, for what must be killed or told apart. */
final class OtherProcess {
  private OtherProcess() {}

  static Process start(Path log, Map<String, String> environment, List<String> command)
      throws IOException {
    List<String> whole = new ArrayList<>();
    whole.add(ProcessHandle.current().info().command().orElse("java"));
    for (String opened :
        List.of(
            "lang",
            "lang.invoke",
            "lang.reflect",
            "io",
            "net",
            "nio",
            "util",
            "util.concurrent",
            "util.concurrent.atomic")) {
      whole.addAll(List.of("--add-opens", "java.base/java." + opened + "=ALL-UNNAMED"));
    }
    for (String opened : List.of("nio.ch", "nio.cs", "security.action", "util.calendar")) {
      whole.addAll(List.of("--add-opens", "java.base/sun." + opened + "=ALL-UNNAMED"));
    }
    whole.addAll(
        List.of("-Xmx1g", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", classPath()));
    whole.addAll(command);
    ProcessBuilder builder =
        new ProcessBuilder(whole).redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
    builder.environment().putAll(environment);
    return builder.start();
  }

  /** A night by the command line, told as on a terminal: each stage as it begins. */
  static Process night(Path log, Path output, String date, Path profile, Path dump, String... java)
      throws IOException {
    List<String> command = new ArrayList<>(Arrays.asList(java));
    command.addAll(
        List.of(
            "-Dclew.terminal=true",
            "clew.jobs.Clew",
            "run",
            "--source",
            profile + "=" + dump,
            "--output",
            output.toString(),
            "--date",
            date));
    return start(log, Map.of(), command);
  }

  static String classPath() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }

  static String text(Path log) throws IOException {
    return Files.exists(log) ? Files.readString(log) : "";
  }
}
