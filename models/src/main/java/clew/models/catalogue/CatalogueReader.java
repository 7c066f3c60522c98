package clew.models.catalogue;

import clew.models.Complaint;
import clew.models.Exit;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads an indicator catalogue, once. */
final class CatalogueReader {
  private static final Set<String> GRADES = Set.of("A", "B", "C", "D");
  private static final Set<String> DIRECTIONS = Set.of("plus", "minus", "ambiguous");

  /** lead_priority runs to 100, so the points of all indicators together may not go beyond. */
  private static final double MOST_POINTS = 100;

  private final String name;
  private final List<String> problems = new ArrayList<>();

  CatalogueReader(String name) {
    this.name = name;
  }

  IndicatorCatalogue read(InputStream yaml) {
    Entry root = new Entry(name, load(yaml), problems);
    String version = root.text("version");
    Map<String, Set<String>> profiles = profiles(root.entry("profiles"));
    List<Indicator> indicators = indicators(root);
    ExplanationRules explanations = explanations(root.entry("explanations"));
    root.nothingElse();
    complain();
    return new IndicatorCatalogue(version, profiles, indicators, explanations);
  }

  private @Nullable Object load(InputStream yaml) {
    try {
      return new Load(LoadSettings.builder().setLabel(name).build()).loadFromInputStream(yaml);
    } catch (YamlEngineException e) {
      throw new Complaint(Exit.CONFIGURATION, name + " is not YAML: " + e.getMessage(), e);
    }
  }

  private Map<String, Set<String>> profiles(Entry entry) {
    Map<String, Set<String>> profiles = new TreeMap<>();
    for (String profile : entry.keys()) {
      Set<String> grades = new TreeSet<>();
      entry.list(profile).forEach(grade -> grades.add(String.valueOf(grade)));
      if (!GRADES.containsAll(grades)) {
        entry.problem("has " + profile + " " + grades + ", which are not all of A to D");
      }
      profiles.put(profile, Set.copyOf(grades));
    }
    if (!profiles.containsKey(IndicatorCatalogue.DEFAULT_PROFILE)) {
      entry.problem("lacks the default profile " + IndicatorCatalogue.DEFAULT_PROFILE);
    }
    return profiles;
  }

  private List<Indicator> indicators(Entry root) {
    List<Indicator> indicators = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    double points = 0;
    for (Object row : root.list("indicators")) {
      Entry entry = new Entry(name + ".indicators[" + indicators.size() + "]", row, problems);
      Indicator indicator = indicator(entry);
      if (!ids.add(indicator.id())) {
        entry.problem("has the id '" + indicator.id() + "' again");
      }
      points += indicator.points();
      indicators.add(indicator);
    }
    if (points > MOST_POINTS) {
      root.problem("gives " + points + " points in all, more than " + MOST_POINTS);
    }
    return indicators;
  }

  private Indicator indicator(Entry entry) {
    boolean lookedFor = entry.word("looked_for", Set.of("now", "not_yet")).equals("now");
    Indicator indicator =
        new Indicator(
            entry.text("id"),
            entry.text("category"),
            entry.text("family"),
            entry.word("direction", DIRECTIONS),
            entry.word("grade", GRADES),
            entry.number("points"),
            entry.text("looks_at"),
            entry.text("source"),
            entry.text("caveat"),
            lookedFor ? rule(entry) : null,
            lookedFor ? scale(entry.entry("scale")) : null);
    entry.nothingElse();
    if (!lookedFor && indicator.points() > 0) {
      entry.problem("gives points, but is not looked for yet");
    }
    return indicator;
  }

  private @Nullable IndicatorRule rule(Entry entry) {
    String word = entry.text("rule");
    IndicatorRule rule = IndicatorRule.ofWord(word).orElse(null);
    if (rule == null && !word.isEmpty()) {
      entry.problem("has an unknown rule '" + word + "'");
    }
    return rule;
  }

  private static @Nullable Scale scale(Entry entry) {
    double noneAt = entry.number("none_at");
    double fullAt = entry.number("full_at");
    entry.nothingElse();
    if (!(noneAt > 0 && fullAt > noneAt)) {
      entry.problem("needs 0 < none_at < full_at");
      return null;
    }
    return new Scale(noneAt, fullAt);
  }

  private static ExplanationRules explanations(Entry entry) {
    Entry spam = entry.entry("spam");
    Entry venue = entry.entry("venue");
    Entry agency = entry.entry("agency");
    Entry touring = entry.entry("touring_independent");
    Entry lead = entry.entry("lead");
    ExplanationRules rules =
        new ExplanationRules(
            spam.count("places"),
            spam.number("places_per_day"),
            spam.count("styles"),
            venue.count("names"),
            venue.count("contacts"),
            agency.count("names"),
            agency.count("contacts"),
            agency.count("styles"),
            touring.count("places"),
            lead.number("share"));
    List.of(spam, venue, agency, touring, lead, entry).forEach(Entry::nothingElse);
    return rules;
  }

  private void complain() {
    if (!problems.isEmpty()) {
      throw new Complaint(Exit.CONFIGURATION, problems);
    }
  }
}
