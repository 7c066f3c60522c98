package clew.jobs.night;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clew.jobs.work.Keeper;
import clew.models.Complaint;
import clew.models.Exit;
import clew.models.catalogue.LinkWeights;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
}
