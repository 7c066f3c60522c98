package clew.jobs.benchmark;

import clew.models.Complaint;
import clew.models.Exit;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Speed of single cores, measured by JMH in a JVM of their own each. */
final class CoreSpeed implements Benchmark {
  @Override
  public String name() {
    return "cores";
  }

  @Override
  public String title() {
    return "Single cores";
  }

  @Override
  public String about() {
    return "One thread, warm, on invented texts of about 450 characters; JMH with its 99.9 % range."
        + " The benchmarks are `pipeline/src/test/java/**/*Benchmark.java`; `mvn -Pjmh -pl"
        + " models,pipeline test -DskipTests` runs them alone (`-Djmh.args='PhoneFinder -f 1'`"
        + " for some of them, or with other options of JMH).";
  }

  @Override
  public List<Row> measure(Bench bench) {
    Path home = bench.settings().home();
    if (!Files.exists(home.resolve("pipeline/pom.xml"))) {
      throw new Complaint(
          Exit.USAGE, "the benchmark 'cores' needs a checkout and Maven; " + home + " is none");
    }
    bench.tell("JMH (some minutes)");
    Path results = home.resolve("pipeline/target/jmh.json");
    try {
      Files.deleteIfExists(results);
      Process maven =
          new ProcessBuilder(
                  "mvn", "-B", "-q", "-Pjmh", "-pl", "models,pipeline", "test", "-DskipTests")
              .directory(home.toFile())
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      int exit = maven.waitFor();
      if (exit != 0 || !Files.exists(results)) {
        throw new Complaint(
            Exit.INTERNAL,
            "JMH ended with " + exit + ": try 'mvn -Pjmh -pl models,pipeline test -DskipTests'");
      }
      return rows(bench, new ObjectMapper().readTree(results.toFile()));
    } catch (IOException e) {
      throw new Complaint(Exit.CONFIGURATION, "Maven is needed, and 'mvn' cannot be run", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Complaint(Exit.TRANSIENT, "JMH was interrupted", e);
    }
  }

  private static List<Row> rows(Bench bench, JsonNode results) {
    List<Row> rows = new ArrayList<>();
    for (JsonNode result : results) {
      JsonNode score = result.path("primaryMetric");
      String name = result.path("benchmark").asText();
      int method = name.lastIndexOf('.');
      int type = name.lastIndexOf('.', method - 1);
      Map<String, String> what = new LinkedHashMap<>();
      what.put("core", name.substring(type + 1, method).replaceAll("Benchmark$", ""));
      what.put("does", name.substring(method + 1));
      what.put("unit", score.path("scoreUnit").asText());
      Map<String, Double> figures = new LinkedHashMap<>();
      figures.put("score", score.path("score").asDouble());
      figures.put("error", score.path("scoreError").asDouble());
      rows.add(bench.row(what, figures));
    }
    return rows;
  }

  @Override
  public List<Shown> show(List<Row> rows) {
    List<List<String>> cells =
        rows.stream()
            .map(
                row ->
                    List.of(
                        "`" + row.what("core") + "`",
                        words(row.what("does")),
                        Cells.tenths(row.figure("score")),
                        "± " + Cells.tenths(row.figure("error")),
                        row.what("unit")))
            .toList();
    return List.of(new Shown.Grid(List.of("core", "does", "figure", "range", "unit"), cells));
  }

  private static String words(String camelCase) {
    return camelCase.replaceAll("([A-Z])", " $1").toLowerCase(java.util.Locale.ROOT);
  }
}
