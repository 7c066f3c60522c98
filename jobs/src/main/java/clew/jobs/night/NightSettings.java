package clew.jobs.night;

import clew.models.Complaint;
import clew.models.Decision;
import clew.models.Exit;
import clew.models.Ids;
import clew.models.catalogue.IndicatorCatalogue;
import clew.models.catalogue.LinkWeights;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * What a night may be told to do otherwise.
 *
 * @param maxQuarantinedShare a run with a larger share of rows quarantined ends degraded
 * @param dormantAfter a cluster of which no ad was seen for so long before the newest sighting is
 *     dormant
 * @param keptRuns the newest runs that are kept
 * @param indicatorProfile which grades of evidence count: tested, strict or broad
 * @param decisions what analysts have decided
 */
record NightSettings(
    double maxQuarantinedShare,
    Duration dormantAfter,
    int keptRuns,
    String indicatorProfile,
    List<Decision> decisions) {
  /** One row in twenty, chosen: a dump with more has changed its dialect. */
  private static final double MAX_QUARANTINED_SHARE = .05;

  private static final int DORMANT_AFTER_DAYS = 30;
  private static final int KEPT_RUNS = 14;
  private static final Set<String> KEYS =
      new TreeSet<>(
          Set.of(
              "max_quarantined_share",
              "dormant_after_days",
              "kept_runs",
              "indicator_profile",
              "decisions"));
  private static final Set<String> INDICATOR_PROFILES = Set.of("tested", "strict", "broad");

  static NightSettings standard() {
    return new NightSettings(
        MAX_QUARANTINED_SHARE, Duration.ofDays(DORMANT_AFTER_DAYS), KEPT_RUNS, "tested", List.of());
  }

  /**
   * The settings of a file, for what it leaves out the standard ones.
   *
   * @throws Complaint {@link Exit#CONFIGURATION} with everything that is wrong in it
   */
  static NightSettings read(Optional<Path> file) {
    return file.isEmpty() ? standard() : parse(file.get().toString(), text(file.get()));
  }

  static NightSettings parse(String name, String yaml) {
    Object loaded;
    try {
      loaded = new Load(LoadSettings.builder().build()).loadFromString(yaml);
    } catch (YamlEngineException e) {
      throw new Complaint(Exit.CONFIGURATION, name + " is not YAML: " + e.getMessage(), e);
    }
    if (loaded != null && !(loaded instanceof Map<?, ?>)) {
      throw new Complaint(Exit.CONFIGURATION, name + " is not a mapping of settings");
    }
    Map<?, ?> settings = loaded == null ? Map.of() : (Map<?, ?>) loaded;
    List<String> wrong = new ArrayList<>();
    settings.keySet().stream()
        .filter(key -> !KEYS.contains(String.valueOf(key)))
        .forEach(key -> wrong.add(name + ": unknown setting '" + key + "'; there are " + KEYS));
    double share =
        number(settings, "max_quarantined_share", MAX_QUARANTINED_SHARE, 0, 1, name, wrong);
    double days =
        number(settings, "dormant_after_days", DORMANT_AFTER_DAYS, 1, 36_500, name, wrong);
    double kept = number(settings, "kept_runs", KEPT_RUNS, 1, 10_000, name, wrong);
    Object named = settings.get("indicator_profile");
    String profile = named == null ? "tested" : named.toString();
    if (!INDICATOR_PROFILES.contains(profile)) {
      wrong.add(name + ": indicator_profile is '" + profile + "', not tested, strict or broad");
    }
    if (!wrong.isEmpty()) {
      throw new Complaint(Exit.CONFIGURATION, wrong);
    }
    return new NightSettings(
        share, Duration.ofDays((long) days), (int) kept, profile, decisions(name, settings));
  }

  /** The file that is named, beside the settings if its name is relative. */
  private static List<Decision> decisions(String name, Map<?, ?> settings) {
    Object file = settings.get("decisions");
    return file == null
        ? List.of()
        : AnalystDecisions.read(Path.of(name).resolveSibling(file.toString()));
  }

  LinkWeights weights() {
    return LinkWeights.shipped();
  }

  IndicatorCatalogue catalogue() {
    return IndicatorCatalogue.shipped().in(indicatorProfile);
  }

  /** Equal for settings that give equal results. */
  String digest() {
    return Ids.of(toString(), weights().version());
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new Complaint(Exit.CONFIGURATION, file + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static double number(
      Map<?, ?> settings,
      String key,
      double standard,
      double least,
      double most,
      String name,
      List<String> wrong) {
    Object value = settings.get(key);
    if (value == null) {
      return standard;
    }
    if (!(value instanceof Number number)
        || !(number.doubleValue() >= least && number.doubleValue() <= most)) {
      wrong.add(
          name + ": " + key + " is '" + value + "', not a number from " + least + " to " + most);
      return standard;
    }
    return number.doubleValue();
  }
}
