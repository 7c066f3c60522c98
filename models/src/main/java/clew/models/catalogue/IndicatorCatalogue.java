package clew.models.catalogue;

import clew.models.Complaint;
import clew.models.Exit;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The indicators that clusters are scored by, and the numbers by which explanations are told apart:
 * {@code indicators.yaml}.
 *
 * @param profiles evidence grades that each profile lets count
 */
public record IndicatorCatalogue(
    String version,
    Map<String, Set<String>> profiles,
    List<Indicator> indicators,
    ExplanationRules explanations)
    implements Serializable {
  /** The profile that is used where none is named: what was tested or measured. */
  public static final String DEFAULT_PROFILE = "tested";

  private static final String SHIPPED = "/clew/models/indicators.yaml";

  public IndicatorCatalogue {
    profiles = Map.copyOf(profiles);
    indicators = List.copyOf(indicators);
  }

  /** The catalogue that ships with this version. */
  public static IndicatorCatalogue shipped() {
    try (InputStream in = IndicatorCatalogue.class.getResourceAsStream(SHIPPED)) {
      if (in == null) {
        throw new IllegalStateException(SHIPPED + " is not on the class path");
      }
      return read("indicators.yaml", in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a catalogue.
   *
   * @param name what messages call it
   * @throws Complaint naming everything that is wrong
   */
  public static IndicatorCatalogue read(String name, InputStream yaml) {
    return new CatalogueReader(name).read(yaml);
  }

  /**
   * The same catalogue with only those indicators that a profile lets count.
   *
   * @throws Complaint where there is no such profile
   */
  public IndicatorCatalogue in(String profile) {
    Set<String> grades = profiles.get(profile);
    if (grades == null) {
      throw new Complaint(
          Exit.CONFIGURATION,
          "no scoring profile is called '"
              + profile
              + "': use one of "
              + new TreeSet<>(profiles.keySet()));
    }
    return new IndicatorCatalogue(
        version,
        profiles,
        indicators.stream().filter(indicator -> grades.contains(indicator.grade())).toList(),
        explanations);
  }

  /** The most that a cluster can score. */
  public double mostPoints() {
    return indicators.stream().filter(Indicator::lookedFor).mapToDouble(Indicator::points).sum();
  }
}
