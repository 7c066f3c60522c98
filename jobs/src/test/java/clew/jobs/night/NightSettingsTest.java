package clew.jobs.night;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clew.jobs.work.Keeper;
import clew.jobs.work.NamesAsked;
import clew.models.Complaint;
import clew.models.Exit;
import clew.models.MadeBy;
import clew.models.catalogue.LinkWeights;
import clew.pipeline.extract.StockModel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class NightSettingsTest {
  @Test
  void takesTheStandardForWhatAFileLeavesOut() {
    NightSettings settings =
        NightSettings.parse("night.yaml", "kept_runs: 3\ngates: {rows: {fail: 0.1}}\n");

    assertEquals(3, settings.keptRuns());
    assertEquals(new Gate.Limits(.5, .1), settings.gates().get(Gate.ROWS));
    assertEquals(new Gate.Limits(.05, .5), settings.gates().get(Gate.QUARANTINED));
    assertEquals(Duration.ofDays(30), settings.dormantAfter());
    assertEquals(NightSettings.standard(), NightSettings.parse("night.yaml", ""));
  }

  @Test
  void tellsAllThatIsWrongAtOnceWithLineAndSuggestion() {
    Complaint wrong =
        assertThrows(
            Complaint.class,
            () ->
                NightSettings.parse(
                    "night.yaml",
                    """
                    kept_run: 3
                    dormant_after_days: soon
                    indicator_profile: testde
                    gates:
                      rows: {warn: 0.2, fail: 0.4}
                      largest_clusters: {fail: 2}
                    """));

    assertEquals(Exit.CONFIGURATION, wrong.exit());
    assertEquals(
        List.of(
            "night.yaml:1: unknown key 'kept_run'; did you mean 'kept_runs'?",
            "night.yaml:2: dormant_after_days is 'soon', not a number from 1 to 36500",
            "night.yaml:3: unknown indicator_profile 'testde'; did you mean 'tested'?",
            "night.yaml:5: rows fails at 0.4 before it warns at 0.2",
            "night.yaml:6: unknown key 'largest_clusters'; did you mean 'largest_cluster'?"),
        wrong.getMessage().lines().toList());
  }

  @Test
  void isReadAgainAsItIsPrinted() {
    NightSettings settings =
        NightSettings.parse(
            "night.yaml",
            """
            kept_runs: 5
            retention: {quarantine: 90, ads: 365}
            metrics_file: "/var/lib/it's.prom"
            gates: {changed_cluster: {warn: 0.3, fail: 0.6}}
            """);

    assertEquals(Optional.of(Path.of("/var/lib/it's.prom")), settings.metricsFile());
    assertEquals(settings, NightSettings.parse("printed", settings.toYaml()));
  }

  @Test
  void keepsEachClassForItsTime() {
    Retention retention = NightSettings.parse("night.yaml", "retention: {ads: 365}\n").retention();

    assertEquals(Optional.of(365), retention.daysOf(Keeper.Retained.ADS));
    assertEquals(Optional.empty(), retention.daysOf(Keeper.Retained.QUARANTINE));
    assertEquals(
        "night.yaml:1: ads is '0', not a number from 1 to 36500",
        assertThrows(
                Complaint.class, () -> NightSettings.parse("night.yaml", "retention: {ads: 0}\n"))
            .getMessage());
  }

  @Test
  void digestTellsSettingsThatGiveOtherResults() {
    NightSettings other = NightSettings.parse("night.yaml", "indicator_profile: strict");
    NightSettings place = NightSettings.parse("night.yaml", "metrics_file: /tmp/clew.prom");

    assertNotEquals(NightSettings.standard().digest(), other.digest());
    assertEquals(NightSettings.standard().digest(), place.digest());
    assertTrue(NightSettings.standard().digest().matches("[0-9a-f]{32}"));
  }

  @Test
  void weightsThatWereLearntAreReadFromBesideTheSettings(@TempDir Path folder) throws IOException {
    LinkWeights learnt =
        LinkWeights.shipped().learnt(7, Map.of("phone", 5.5), -1, -2, -3, "learnt from a test");
    Files.writeString(folder.resolve("weights.json"), learnt.toJson());
    Files.writeString(folder.resolve("broken.json"), "{\"version\": \"3\"}");
    String settings = folder.resolve("night.yaml").toString();

    NightSettings read = NightSettings.parse(settings, "link_weights: weights.json");
    assertEquals(learnt, read.weights());
    assertNotEquals(NightSettings.standard().digest(), read.digest());
    assertEquals(read, NightSettings.parse("printed", read.toYaml()));

    Complaint wrong =
        assertThrows(
            Complaint.class, () -> NightSettings.parse(settings, "\nlink_weights: broken.json"));
    assertTrue(
        wrong.getMessage().startsWith(settings + ":2: " + folder.resolve("broken.json")),
        wrong.getMessage());
  }

  @Test
  void namesAreReadByTheStockModelOfAJarBesideTheSettings(@TempDir Path folder) throws IOException {
    jar(folder.resolve("models.jar"), StockModel.ENTRY, "any");
    jar(folder.resolve("newer.jar"), StockModel.ENTRY, "other");
    String settings = folder.resolve("night.yaml").toString();
    String yaml = "names: stock\nnames_model: models.jar";

    NightSettings read = NightSettings.parse(settings, yaml);

    assertEquals(MadeBy.VERSION + "+stock.64f3f7b4", read.readers().madeBy()); // CRC-32 of "any"
    assertNotEquals(NightSettings.standard().digest(), read.digest());
    assertEquals(read, NightSettings.parse("printed", read.toYaml()));

    NamesAsked newer = new NamesAsked(Optional.empty(), Optional.of(folder.resolve("newer.jar")));
    NamesAsked shipped = new NamesAsked(Optional.of(NamesAsked.Tagger.SHIPPED), Optional.empty());
    NamesAsked stock = new NamesAsked(Optional.of(NamesAsked.Tagger.STOCK), Optional.empty());
    assertNotEquals(read.digest(), NightSettings.parse(settings, yaml, newer).digest());
    assertEquals(
        NightSettings.standard().digest(), NightSettings.parse(settings, yaml, shipped).digest());
    assertEquals(
        read.digest(), NightSettings.parse(settings, "names_model: models.jar", stock).digest());
  }

  @Test
  void saysWhatIsWrongWithTheStockModel(@TempDir Path folder) throws IOException {
    jar(folder.resolve("other.jar"), "edu/stanford/nlp/models/ner/other.crf.ser.gz", "any");
    Files.writeString(folder.resolve("text.jar"), "no jar");
    String settings = folder.resolve("night.yaml").toString();
    String help =
        "; download CoreNLP's English models (stanford-corenlp, classifier models-english) and say"
            + " where the jar lies (names_model in the settings, or --names-model)";

    assertEquals(
        settings + ":1: unknown names 'stok'; did you mean 'stock'?",
        wrong(settings, "names: stok"));
    assertEquals(
        settings + ":2: names are to be read by the stock model, and no jar is named" + help,
        wrong(settings, "\nnames: stock"));
    assertEquals(
        settings + ":2: " + folder.resolve("gone.jar") + " is not a file that can be read" + help,
        wrong(settings, "names: stock\nnames_model: gone.jar"));
    assertEquals(
        settings + ":2: " + folder.resolve("text.jar") + " is not a jar" + help,
        wrong(settings, "names: stock\nnames_model: text.jar"));
    assertEquals(
        settings
            + ":2: "
            + folder.resolve("other.jar")
            + " does not hold "
            + StockModel.ENTRY
            + help,
        wrong(settings, "names: stock\nnames_model: other.jar"));
  }

  @Test
  void saysWhatIsWrongWithOptionsForNames() {
    Optional<Path> gone = Optional.of(Path.of("/nowhere/models.jar"));

    Complaint unused =
        assertThrows(
            Complaint.class,
            () -> NightSettings.read(Optional.empty(), new NamesAsked(Optional.empty(), gone)));
    assertEquals(Exit.USAGE, unused.exit());

    Complaint missing =
        assertThrows(
            Complaint.class,
            () ->
                NightSettings.read(
                    Optional.empty(), new NamesAsked(Optional.of(NamesAsked.Tagger.STOCK), gone)));
    assertEquals(Exit.CONFIGURATION, missing.exit());
    assertTrue(
        missing.getMessage().startsWith("/nowhere/models.jar is not a file that can be read; "),
        missing.getMessage());
  }

  private static String wrong(String settings, String yaml) {
    Complaint wrong = assertThrows(Complaint.class, () -> NightSettings.parse(settings, yaml));
    assertEquals(Exit.CONFIGURATION, wrong.exit());
    return String.valueOf(wrong.getMessage());
  }

  private static void jar(Path file, String entry, String content) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry(entry));
      zip.write(content.getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
    }
  }
}
