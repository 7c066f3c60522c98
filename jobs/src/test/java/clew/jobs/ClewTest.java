package clew.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clew.jobs.export.PublishedOverlap;
import clew.jobs.night.Upkeep;
import clew.jobs.store.Manifest;
import clew.jobs.store.Run;
import clew.jobs.store.Store;
import clew.jobs.store.Summary;
import clew.jobs.work.BenchmarkRequest;
import clew.jobs.work.Benchmarker;
import clew.jobs.work.Explainer;
import clew.jobs.work.ExportFormat;
import clew.jobs.work.ExportRequest;
import clew.jobs.work.LabelRequest;
import clew.jobs.work.Labeller;
import clew.jobs.work.LookupKind;
import clew.jobs.work.LookupRequest;
import clew.jobs.work.NightRequest;
import clew.jobs.work.Outcome;
import clew.jobs.work.ReportRequest;
import clew.models.Complaint;
import clew.models.Exit;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line without Spark: what is asked for reaches the job, what is wrong is told. */
final class ClewTest {
  private static final String PROFILE =
      "source: made\nformat: json-lines\nfields: {source_posting_id: id, body: body}\n";

  @TempDir Path temporary;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final List<ReportRequest> reports = new ArrayList<>();
  private final List<NightRequest> nights = new ArrayList<>();
  private final List<BenchmarkRequest> benchmarks = new ArrayList<>();
  private final List<LookupRequest> lookups = new ArrayList<>();
  private final List<ExportRequest> exports = new ArrayList<>();
  private Path profile;
  private Path dumps;

  @BeforeEach
  void write() throws IOException {
    profile = Files.writeString(temporary.resolve("made.yaml"), PROFILE);
    dumps = Files.createDirectories(temporary.resolve("dumps"));
    Files.writeString(dumps.resolve("day.jsonl"), "{\"id\": \"1\", \"body\": \"piano\"}\n");
  }

  private int clew(String... arguments) {
    out.reset();
    err.reset();
    Work work =
        new Work(
            (request, progress) -> {
              nights.add(request);
              return new Outcome(
                  Exit.DEGRADED, "One network.", Map.of("clusters", List.of(1), "run", "r"));
            },
            (request, progress) -> {
              throw new IllegalStateException("nothing is replayed");
            },
            (found, records, progress) -> new Outcome(Exit.PUBLISHED, found.size() + " dumps", 1),
            new Explainer() {
              @Override
              public Outcome pair(
                  String output, String left, String right, Optional<String> purpose) {
                if (left.equals(right)) {
                  throw new IllegalStateException("one posting");
                }
                return new Outcome(Exit.PUBLISHED, left + " and " + right, 1);
              }

              @Override
              public Outcome cluster(String output, String cluster, Optional<String> purpose) {
                throw new Complaint(Exit.INPUT_MISSING, "no cluster\nnamed " + cluster);
              }
            },
            request -> {
              throw new IllegalStateException("a bug");
            },
            (output, settings, progress) ->
                new Outcome(Exit.PUBLISHED, output + " " + settings, Map.of("ads", settings.ads())),
            new Benchmarker() {
              @Override
              public Map<String, String> names() {
                return Map.of("quality", "How good");
              }

              @Override
              public Outcome run(BenchmarkRequest request) {
                benchmarks.add(request);
                return new Outcome(Exit.PUBLISHED, "measured", Map.of());
              }
            },
            new Upkeep(),
            (output, config, to) ->
                new Outcome(Exit.PUBLISHED, "learnt to " + to.getFileName(), Map.of()),
            new Labeller() {
              @Override
              public Outcome give(String output, List<LabelRequest> labels) {
                LabelRequest one = labels.get(0);
                return new Outcome(
                    Exit.PUBLISHED, one.target() + " " + one.label() + " " + one.by(), Map.of());
              }

              @Override
              public Outcome list(String output) {
                return new Outcome(Exit.PUBLISHED, "no labels", Map.of());
              }
            },
            request -> {
              reports.add(request);
              return new Outcome(Exit.PUBLISHED, "reported", Map.of());
            },
            (request, progress) -> {
              lookups.add(request);
              return new Outcome(Exit.PUBLISHED, "found", Map.of());
            },
            request -> {
              exports.add(request);
              return new Outcome(Exit.PUBLISHED, "exported", Map.of());
            },
            new PublishedOverlap());
    return Clew.run(work, printer(out), printer(err), arguments);
  }

  private static PrintStream printer(ByteArrayOutputStream to) {
    return new PrintStream(to, true, StandardCharsets.UTF_8);
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  private String source() {
    return profile + "=" + dumps;
  }

  private String output() {
    return temporary.resolve("out").toString();
  }

  @Test
  void weightsAreNotLearntOverAFileThatIsThere() throws IOException {
    Path there = Files.writeString(temporary.resolve("weights.json"), "{}");

    assertEquals(64, clew("weights", "--output", output(), "--to", there.toString()));
    assertTrue(err().contains("is there already"), err());
    assertEquals(0, clew("weights", "--output", output(), "--to", there + ".new"), err());
    assertEquals("learnt to weights.json.new", out().strip());
  }

  @Test
  void takesALabelAndRefusesWhatIsNone() {
    String[] of = {"label", "--output", output(), "--cluster", "c1", "--by", "ann"};

    assertEquals(0, clew(with(of, "--label", "venue", "--strength", "4")), err());
    assertEquals("c1 venue ann", out().strip());
    assertEquals(64, clew(with(of, "--label", "criminal", "--strength", "4")));
    assertTrue(err().contains("not one of [agency, independent, lead"), err());
    assertEquals(64, clew(with(of, "--label", "lead", "--strength", "9")));
    assertTrue(err().contains("not 1 (a guess) to 5 (sure)"), err());
    assertEquals(64, clew(with(of, "--list")));
    assertEquals(64, clew(of));
  }

  private static String[] with(String[] before, String... more) {
    return Stream.concat(Arrays.stream(before), Arrays.stream(more)).toArray(String[]::new);
  }

  @Test
  void aReportIsOfTheFirstClustersOrOfThoseNamed() {
    assertEquals(0, clew("report", "--output", output(), "--to", "r", "--purpose", "p"), err());
    assertEquals(
        0,
        clew(
            "report",
            "--output",
            output(),
            "--to",
            "r",
            "--cluster",
            "a",
            "--cluster",
            "b",
            "--masked"),
        err());
    assertEquals(
        List.of(
            new ReportRequest(output(), "r", List.of(), 100, false, Optional.of("p")),
            new ReportRequest(output(), "r", List.of("a", "b"), 100, true, Optional.empty())),
        reports);
    assertEquals(64, clew("report", "--output", output(), "--to", "r", "--top", "0"));
    assertEquals(
        64, clew("report", "--output", output(), "--to", "r", "--top", "1", "--cluster", "a"));
    assertEquals(64, clew("report", "--output", output()));
  }

  @Test
  void exportsOnlyForAPurpose() {
    try (Run run = Store.open(output()).beginRun(LocalDate.of(2024, 3, 4))) {
      run.publish(
          new Summary("d", List.of(), Map.of(), Manifest.Verdict.published(), List.of(), 0));
    }
    String to = temporary.resolve("to").toString();

    assertEquals(64, clew("export", "--output", output(), "--format", "stix", "--to", to));
    assertTrue(err().contains("--purpose"), err());
    assertEquals(
        64, clew("export", "--output", output(), "--format=csv", "--to", to, "--purpose", " "));
    assertEquals(
        64, clew("export", "--output", output(), "--format=doc", "--to", to, "--purpose", "x"));
    assertEquals(List.of(), exports);

    int code =
        clew(
            "export",
            "--output",
            output(),
            "--format=neo4j",
            "--to",
            to,
            "--purpose=case 12",
            "--cluster=a",
            "--cluster=b",
            "--min-priority=20");

    assertEquals(0, code, err());
    assertEquals(
        List.of(
            new ExportRequest(
                output(),
                ExportFormat.NEO4J,
                Path.of(to),
                "case 12",
                Optional.empty(),
                false,
                List.of("a", "b"),
                20)),
        exports);
  }

  @Test
  void proposesAProfileThatValidateTakes() throws IOException {
    Path dump = Files.writeString(temporary.resolve("site.csv"), "nr;text\n1;one two\n2;a; b\n");

    assertEquals(0, clew("profile", dump.toString()), err());
    Path proposed = Files.writeString(temporary.resolve("site.yaml"), out());
    assertEquals(0, clew("validate", "--source", proposed + "=" + dump), err());

    assertEquals(0, clew("profile", dumps.toString(), "--json"));
    assertTrue(out().contains("\"format\" : \"json-lines\""), out());
    assertEquals(20, clew("profile", temporary.resolve("nowhere.csv").toString()));
  }

  @Test
  void runsANightAndEndsWithItsCode() {
    int code = clew("run", "--source", source(), "--output", output(), "--date", "2024-02-29");

    assertEquals(30, code);
    assertEquals("One network." + System.lineSeparator(), out());
    NightRequest night = nights.get(0);
    assertEquals(LocalDate.of(2024, 2, 29), night.date());
    assertEquals(output(), night.output());
    assertEquals("dumps/day.jsonl", night.dumps().get(0).name());
    assertEquals("made", night.dumps().get(0).profile().source());
    assertFalse(night.dryRun());
    assertFalse(Files.exists(Path.of(output())));
  }

  @Test
  void printsOneDocumentOnly() throws IOException {
    assertEquals(30, clew("run", "--json", "--source", source(), "--output", output()));

    assertEquals(1, new ObjectMapper().readTree(out()).get("clusters").get(0).asInt());
  }

  @Test
  void complaintsAreADocumentToo() throws IOException {
    assertEquals(20, clew("run", "--json", "--source", profile + "=nowhere", "--output", output()));

    assertEquals(20, new ObjectMapper().readTree(out()).get("exit").asInt());
    assertTrue(err().contains("nowhere"), err());
  }

  @Test
  void complaintsAreToldLineByLineWithoutAStackTrace() {
    assertEquals(20, clew("explain", "--output", output(), "--cluster", "k"));

    assertEquals("clew: no cluster\nclew: named k\n", err());
    assertEquals("", out());
  }

  @Test
  void bugsShowTheirStackTrace() {
    assertEquals(70, clew("explain", "--output", output(), "--pair", "a", "a"));

    assertTrue(err().contains("\tat clew.jobs.ClewTest"), err());
    assertTrue(err().contains("clew: internal error: java.lang.IllegalStateException"), err());
  }

  @Test
  void asksTwoPostingsOfTheExplainer() {
    assertEquals(0, clew("explain", "--output", output(), "--pair", "a", "b"));

    assertEquals("a and b\n", out());
  }

  @Test
  void evaluatesOnlyWhatIsPublished() throws IOException {
    Path truth = Files.writeString(temporary.resolve("truth.csv"), "posting_id,cluster_id\n");

    assertEquals(20, clew("evaluate", "--output", output(), "--truth", truth.toString()));

    assertTrue(err().contains("no published run"), err());
  }

  @Test
  void measuresWhatIsAskedForInAPlaceThatIsGoneAfterwards() {
    assertEquals(0, clew("benchmark", "--only", "scale,quality", "--ads", "500,900"));

    BenchmarkRequest request = benchmarks.get(0);
    assertEquals(List.of("scale", "quality"), request.only());
    assertEquals(List.of(500, 900), request.sizes());
    assertEquals(500, request.ads());
    assertFalse(Files.exists(request.work()));
    assertEquals(64, clew("benchmark", "--ads", "0"));
    assertEquals(64, clew("benchmark", "--work", dumps.toString()));
  }

  @Test
  void saysWhatThereIsToMeasure() {
    assertEquals(0, clew("benchmark", "--list"));

    assertTrue(out().startsWith("quality"), out());
    assertTrue(benchmarks.isEmpty());
  }

  @Test
  void namesAMisspeltOptionBeforeTheOneThatIsMissingForIt() {
    assertEquals(64, clew("status", "--outptu", output()));

    assertTrue(err().contains("Unknown option: '--outptu'"), err());
    assertTrue(err().contains("'--output=DIR'"), err());
    assertTrue(err().contains("clew status --help"), err());
  }

  @Test
  void refusesWrongUsage() {
    assertEquals(64, clew());
    assertEquals(64, clew("runn"));
    assertTrue(err().contains("Did you mean: clew run"), err());
    assertEquals(64, clew("runn", "--help"));
    assertEquals(64, clew("run", "--output", output()));
    assertTrue(err().contains("--source"), err());
    assertEquals(64, clew("run", "--source", "dumps", "--output", output()));
    assertTrue(err().contains("'dumps' is not PROFILE=PATH"), err());
    assertEquals(64, clew("explain", "--output", output()));
    assertEquals(64, clew("run", "--source", source(), "--output", profile.toString()));
    assertTrue(err().contains(profile + " is a file"), err());
    assertTrue(nights.isEmpty());
  }

  @Test
  void aDemoDoesNotReplaceRunsThatAreNoDemos() {
    try (Run run = Store.open(output()).beginRun(LocalDate.of(2024, 3, 4))) {
      run.publish(
          new Summary("d", List.of(), Map.of(), Manifest.Verdict.published(), List.of(), 0));
    }

    assertEquals(64, clew("demo", "--output", output()));

    assertTrue(err().contains("holds the run 2024-03-04-001"), err());
    assertEquals("2024-03-04-001", Store.open(output()).published().runId());
    assertTrue(nights.isEmpty());
  }

  @Test
  void whatToEraseIsAskedForInPlainWords() {
    assertEquals(64, clew("erase", "--output", output()));

    assertTrue(err().startsWith("clew: Missing required argument"), err());
  }

  @Test
  void printsSettingsWithoutAnOutputButRunsNoNight() {
    assertEquals(0, clew("run", "--print-effective-config"));
    assertEquals(64, clew("run", "--source", source()));

    assertTrue(err().contains("Missing required option: '--output=DIR'"), err());
    assertTrue(nights.isEmpty());
  }

  @Test
  void refusesADayThatDoesNotExist() {
    assertEquals(
        64, clew("run", "--source", source(), "--output", output(), "--date", "2024-02-31"));

    assertTrue(err().contains("--date"), err());
    assertTrue(err().contains("'2024-02-31' is not a day"), err());
  }

  @Test
  void refusesSettingsThatAreNotThere() {
    assertEquals(
        78, clew("run", "--source", source(), "--output", output(), "--config", "none.yaml"));
  }

  @Test
  void helpNamesCommandsAndOptions() {
    assertEquals(0, clew("--help"));
    for (String word : List.of("demo", "run", "validate", "explain", "evaluate", "--master")) {
      assertTrue(out().contains(word), out());
    }
    assertEquals(0, clew("run", "--help"));
    assertTrue(out().contains("--source") && out().contains("--output"), out());
  }

  @Test
  void saysItsVersion() {
    assertEquals(0, clew("--version"));

    assertTrue(out().matches("clew \\d+\\.\\d+\\.\\d+ \\((unknown|[0-9a-f]{40})\\)\\R"), out());
  }

  @Test
  void lookupTakesWordsAndNamesAsTheyAreTyped() {
    assertEquals(0, clew("lookup", "--output", "out", "vermilion", "gazebo", "--kind", "phrase"));
    assertEquals(0, clew("lookup", "--output", "out", "@amberdesk77"));
    assertEquals(0, clew("lookup", "--output", "out", "--prepare"));

    assertEquals(Optional.of("vermilion gazebo"), lookups.get(0).query());
    assertEquals(Optional.of(LookupKind.PHRASE), lookups.get(0).kind());
    assertEquals(Optional.of("@amberdesk77"), lookups.get(1).query());
    assertEquals(Optional.empty(), lookups.get(2).query());
  }

  @Test
  void lookupOfNothingIsRefused() {
    assertEquals(64, clew("lookup", "--output", "out"));
    assertEquals(64, clew("lookup", "--output", "out", " "));
    assertEquals(64, clew("lookup", "--output", "out", "--prepare", "gazebo"));
    assertEquals(64, clew("lookup", "--output", "out", "gazebo", "--kind", "colour"));
    assertTrue(err().contains("colour"), err());
    assertEquals(List.of(), lookups);
  }
}
