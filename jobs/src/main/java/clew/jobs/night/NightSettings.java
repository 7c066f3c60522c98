package clew.jobs.night;

import clew.jobs.work.Keeper;
import clew.jobs.work.NamesAsked;
import clew.models.Complaint;
import clew.models.Decision;
import clew.models.Exit;
import clew.models.Ids;
import clew.models.catalogue.IndicatorCatalogue;
import clew.models.catalogue.LinkWeights;
import clew.pipeline.extract.Readers;
import clew.pipeline.ingest.YamlMapping;
import clew.pipeline.ingest.YamlProblems;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * What a night may be told to do otherwise.
 *
 * @param gates where each quality gate warns and fails
 * @param dormantAfter a cluster of which no ad was seen for so long before the newest sighting is
 *     dormant
 * @param keptRuns the newest runs that are kept
 * @param retention how long {@code purge} keeps what, where it is told no day
 * @param indicatorProfile which grades of evidence count: tested, strict or broad
 * @param names which tagger reads names of people and places
 * @param weights what sharing something is worth
 * @param weightsFile where that was learnt to; empty for the weights that ship
 * @param decisions what analysts have decided
 * @param decisionsFile where that stands
 * @param metricsFile where metrics go besides {@code metrics.prom} in the output folder: a folder
 *     that a node exporter reads
 * @param lineageFile where OpenLineage events are added, a line each; empty for none
 */
record NightSettings(
    Map<Gate, Gate.Limits> gates,
    Duration dormantAfter,
    int keptRuns,
    Retention retention,
    String indicatorProfile,
    NameSettings names,
    LinkWeights weights,
    Optional<Path> weightsFile,
    List<Decision> decisions,
    Optional<Path> decisionsFile,
    Optional<Path> metricsFile,
    Optional<Path> lineageFile) {
  private static final int DORMANT_AFTER_DAYS = 30;
  private static final int KEPT_RUNS = 14;
  private static final int MOST_DAYS = 36_500;
  private static final Set<String> KEYS =
      new TreeSet<>(
          Set.of(
              "gates",
              "dormant_after_days",
              "kept_runs",
              "retention",
              "indicator_profile",
              "names",
              "names_model",
              "link_weights",
              "decisions",
              "metrics_file",
              "lineage_file"));
  private static final Set<String> LIMITS = new TreeSet<>(Set.of("warn", "fail"));
  private static final Set<String> INDICATOR_PROFILES =
      new TreeSet<>(Set.of("tested", "strict", "broad"));

  NightSettings {
    gates = Map.copyOf(gates);
    decisions = List.copyOf(decisions);
  }

  static NightSettings standard() {
    return new NightSettings(
        Arrays.stream(Gate.values()).collect(Collectors.toMap(gate -> gate, Gate::standard)),
        Duration.ofDays(DORMANT_AFTER_DAYS),
        KEPT_RUNS,
        Retention.NONE,
        "tested",
        NameSettings.SHIPPED,
        LinkWeights.shipped(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /**
   * The settings of a file, for what it leaves out the standard ones.
   *
   * @throws Complaint {@link Exit#CONFIGURATION} with everything that is wrong in it, each with its
   *     line
   */
  static NightSettings read(Optional<Path> file) {
    return read(file, NamesAsked.NOTHING);
  }

  /**
   * The settings of a file, and what the command line says otherwise.
   *
   * @throws Complaint {@link Exit#CONFIGURATION} likewise
   */
  static NightSettings read(Optional<Path> file, NamesAsked asked) {
    return file.isEmpty()
        ? parse("settings", "", asked)
        : parse(file.get().toString(), text(file.get()), asked);
  }

  static NightSettings parse(String name, String yaml) {
    return parse(name, yaml, NamesAsked.NOTHING);
  }

  static NightSettings parse(String name, String yaml, NamesAsked asked) {
    Compose compose = new Compose(LoadSettings.builder().setLabel(name).build());
    Optional<Node> root;
    try {
      root = compose.composeString(yaml).or(() -> compose.composeString("{}"));
    } catch (YamlEngineException e) {
      throw new Complaint(Exit.CONFIGURATION, name + " is not YAML: " + e.getMessage(), e);
    }
    if (!(root.orElseThrow() instanceof MappingNode mapping)) {
      throw new Complaint(Exit.CONFIGURATION, name + " is not a mapping of settings");
    }
    YamlProblems problems = new YamlProblems(name);
    NightSettings settings =
        new Reading(name, asked, problems).of(new YamlMapping(mapping, KEYS, problems));
    if (!problems.isEmpty()) {
      throw problems.complaint();
    }
    return settings;
  }

  /** Everything, as YAML that {@link #parse} reads. */
  String toYaml() {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("kept_runs", keptRuns);
    if (!retention.equals(Retention.NONE)) {
      all.put("retention", retention.toYaml());
    }
    all.put("dormant_after_days", dormantAfter.toDays());
    all.put("indicator_profile", indicatorProfile);
    all.put("names", names.key());
    names.model().ifPresent(file -> all.put("names_model", quoted(file)));
    weightsFile.ifPresent(file -> all.put("link_weights", quoted(file)));
    decisionsFile.ifPresent(file -> all.put("decisions", quoted(file)));
    metricsFile.ifPresent(file -> all.put("metrics_file", quoted(file)));
    lineageFile.ifPresent(file -> all.put("lineage_file", quoted(file)));
    StringBuilder yaml = new StringBuilder();
    all.forEach((key, value) -> yaml.append(key).append(": ").append(value).append('\n'));
    yaml.append("gates:\n");
    for (Gate gate : Gate.values()) {
      Gate.Limits limits = gates.getOrDefault(gate, gate.standard());
      yaml.append(
          String.format(
              Locale.ROOT,
              "  %s: {warn: %s, fail: %s}%n",
              gate.key(),
              limits.warn(),
              limits.fail()));
    }
    return yaml.toString();
  }

  /** The readers of what is read now. */
  Readers readers() {
    return names.readers();
  }

  IndicatorCatalogue catalogue() {
    return IndicatorCatalogue.shipped().in(indicatorProfile);
  }

  /** Equal for settings that give equal results. */
  String digest() {
    return Ids.of(
        new EnumMap<>(gates).toString(),
        dormantAfter.toString(),
        String.valueOf(keptRuns),
        indicatorProfile,
        readers().madeBy(),
        decisions.toString(),
        weights.toJson());
  }

  private static String quoted(Path file) {
    return "'" + file.toString().replace("'", "''") + "'";
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new Complaint(Exit.CONFIGURATION, file + " cannot be read: " + e.getMessage(), e);
    }
  }

  /** Reads a mapping, and notes whatever is wrong with it. */
  private static final class Reading {
    private final String name;
    private final NamesAsked asked;
    private final YamlProblems problems;

    Reading(String name, NamesAsked asked, YamlProblems problems) {
      this.name = name;
      this.asked = asked;
      this.problems = problems;
    }

    NightSettings of(YamlMapping settings) {
      Optional<Path> weights = beside(settings, "link_weights");
      Optional<Path> decisions = beside(settings, "decisions");
      return new NightSettings(
          gates(settings),
          Duration.ofDays(
              (long) number(settings, "dormant_after_days", DORMANT_AFTER_DAYS, 1, MOST_DAYS)),
          (int) number(settings, "kept_runs", KEPT_RUNS, 1, 10_000),
          retention(settings),
          profile(settings),
          NameSettings.of(settings, beside(settings, "names_model"), asked, problems),
          weights.map(file -> weights(settings, file)).orElseGet(LinkWeights::shipped),
          weights,
          decisions.map(this::decisions).orElse(List.of()),
          decisions,
          Optional.ofNullable(settings.text("metrics_file")).map(Path::of),
          Optional.ofNullable(settings.text("lineage_file")).map(Path::of));
    }

    /** The file that is named, beside the settings if its name is relative. */
    private Optional<Path> beside(YamlMapping settings, String key) {
      return Optional.ofNullable(settings.text(key)).map(Path.of(name)::resolveSibling);
    }

    private LinkWeights weights(YamlMapping settings, Path file) {
      try {
        return LinkWeights.parse(text(file));
      } catch (IllegalArgumentException e) {
        problems.add(
            settings.where("link_weights"),
            "%s holds no weights: %s".formatted(file, e.getMessage()));
      } catch (Complaint e) {
        problems.add(settings.where("link_weights"), String.valueOf(e.getMessage()));
      }
      return LinkWeights.shipped();
    }

    private List<Decision> decisions(Path file) {
      try {
        return AnalystDecisions.read(file);
      } catch (Complaint e) {
        problems.add(0, String.valueOf(e.getMessage()));
        return List.of();
      }
    }

    private Map<Gate, Gate.Limits> gates(YamlMapping settings) {
      Map<Gate, Gate.Limits> gates = new EnumMap<>(standard().gates());
      List<String> keys = Arrays.stream(Gate.values()).map(Gate::key).toList();
      YamlMapping named = settings.mapping("gates", new TreeSet<>(keys));
      for (Gate gate : Gate.values()) {
        YamlMapping limits = named == null ? null : named.mapping(gate.key(), LIMITS);
        if (limits != null) {
          gates.put(gate, limits(gate, limits));
        }
      }
      return gates;
    }

    private Gate.Limits limits(Gate gate, YamlMapping limits) {
      double warn = number(limits, "warn", gate.standard().warn(), 0, 1);
      double fail = number(limits, "fail", gate.standard().fail(), 0, 1);
      if (gate.isAtLeast() ? fail > warn : fail < warn) {
        problems.add(
            limits.node(),
            "%s fails at %s before it warns at %s".formatted(gate.key(), fail, warn));
      }
      return new Gate.Limits(warn, fail);
    }

    private Retention retention(YamlMapping settings) {
      YamlMapping named = settings.mapping("retention", new TreeSet<>(Retention.keys()));
      Map<Keeper.Retained, Integer> days = new EnumMap<>(Keeper.Retained.class);
      for (Keeper.Retained what : Keeper.Retained.values()) {
        if (named != null && named.text(Retention.key(what)) != null) {
          days.put(what, (int) number(named, Retention.key(what), 0, 1, MOST_DAYS));
        }
      }
      return new Retention(days);
    }

    private String profile(YamlMapping settings) {
      String profile = settings.text("indicator_profile");
      if (profile != null && !INDICATOR_PROFILES.contains(profile)) {
        problems.addUnknown(
            settings.where("indicator_profile"), "indicator_profile", profile, INDICATOR_PROFILES);
      }
      return profile == null ? "tested" : profile;
    }

    private double number(
        YamlMapping settings, String key, double standard, double least, double most) {
      @Nullable String text = settings.text(key);
      if (text == null) {
        return standard;
      }
      try {
        double number = Double.parseDouble(text);
        if (number >= least && number <= most) {
          return number;
        }
      } catch (NumberFormatException e) {
        // Noted below, as a number that is out of bounds is.
      }
      problems.add(
          settings.where(key),
          "%s is '%s', not a number from %s to %s".formatted(key, text, plain(least), plain(most)));
      return standard;
    }

    private static String plain(double number) {
      return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
    }
  }
}
