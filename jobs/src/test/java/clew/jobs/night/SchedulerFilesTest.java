package clew.jobs.night;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clew.models.Exit;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What schedulers and monitors are given; {@code .ci/run} asks their own tools, where they are. */
final class SchedulerFilesTest {
  private static final Path SCRIPTS = Path.of("..", "scripts");

  /** Of cron: numbers, stars, steps, ranges, lists. */
  private static final Pattern SCHEDULE = Pattern.compile("([0-9*/,-]+ ){4}[0-9*/,-]+");

  private static Object yaml(String content) {
    return new Load(LoadSettings.builder().build()).loadFromString(content);
  }

  private static Object schema() throws IOException {
    try (InputStream in =
        SchedulerFilesTest.class.getResourceAsStream(
            "/clew/jobs/scheduled-spark-application.yaml")) {
      return yaml(new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  private static String kubernetes() throws IOException {
    return Files.readString(SCRIPTS.resolve("kubernetes/clew-night.yaml"));
  }

  @Test
  void theSparkOperatorTakesTheNight() throws IOException {
    Object document = yaml(kubernetes());

    assertEquals(List.of(), YamlShape.problems(schema(), document));
    assertTrue(SCHEDULE.matcher(String.valueOf(at(document, "spec", "schedule"))).matches());
    List<?> volumes = (List<?>) at(document, "spec", "template", "volumes");
    List<Object> names = volumes.stream().map(volume -> at(volume, "name")).toList();
    for (String pod : List.of("driver", "executor")) {
      for (Object mount : (List<?>) at(document, "spec", "template", pod, "volumeMounts")) {
        assertTrue(names.contains(at(mount, "name")), String.valueOf(mount));
      }
    }
  }

  @Test
  void whatTheSparkOperatorWouldRefuseIsFound() throws IOException {
    String wrong =
        kubernetes()
            .replace("type: Java", "type: Jave")
            .replace("  schedule:", "  schedul:")
            .replace("instances: 2", "instances: two");

    assertEquals(
        List.of(
            ".spec schedule is missing",
            ".spec unknown key schedul",
            ".spec.template.type Jave is none of [Java, Python, Scala, R]",
            ".spec.template.executor.instances two is no whole number"),
        YamlShape.problems(schema(), yaml(wrong)));
  }

  @Test
  void cronTakesTheLine() throws IOException {
    List<String> jobs =
        Files.readAllLines(SCRIPTS.resolve("cron/clew")).stream()
            .filter(line -> !line.startsWith("#") && !line.matches("[A-Z]+=.*"))
            .toList();

    assertEquals(1, jobs.size());
    String[] words = jobs.get(0).split(" ", 7);
    String schedule = String.join(" ", Arrays.asList(words).subList(0, 5));
    assertTrue(SCHEDULE.matcher(schedule).matches(), schedule);
    assertEquals("clew", words[5]);
    assertTrue(!words[6].contains("%"), "cron ends a command at a percent sign");
  }

  @Test
  void alertsAskOnlyForMetricsThatThereAre() throws IOException {
    String metrics = Metrics.of(Exit.PUBLISHED, Instant.EPOCH, Optional.of(TellingTest.manifest()));
    Object rules = yaml(Files.readString(SCRIPTS.resolve("prometheus/clew-alerts.yaml")));
    int alerts = 0;
    for (Object group : (List<?>) at(rules, "groups")) {
      for (Object rule : (List<?>) at(group, "rules")) {
        alerts++;
        Matcher names = Pattern.compile("clew_[a-z_]+").matcher(String.valueOf(at(rule, "expr")));
        while (names.find()) {
          assertTrue(metrics.contains("# TYPE " + names.group() + " gauge"), names.group());
        }
        assertTrue(at(rule, "annotations", "summary") instanceof String);
      }
    }

    assertEquals(5, alerts);
  }

  private static Object at(Object document, String... keys) {
    Object value = document;
    for (String key : keys) {
      value = Objects.requireNonNull(((Map<?, ?>) value).get(key), key);
    }
    return value;
  }
}
