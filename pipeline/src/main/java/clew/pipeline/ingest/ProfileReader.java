package clew.pipeline.ingest;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads a source profile, and says everything that is wrong with it at once. */
final class ProfileReader {
  private static final Set<String> KEYS =
      keys(
          "source",
          "format",
          "encoding",
          "damaged_files",
          "csv",
          "warc",
          "time_zone",
          "phone_region",
          "absent",
          "fields");

  /** libphonenumber's regions that are no country of ISO 3166: Ascension, Tristan, Kosovo. */
  private static final Set<String> REGIONS_BESIDE_ISO = Set.of("AC", "TA", "XK");

  private static final String SOURCE_NAME = "[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,63}";

  private final String file;
  private final YamlProblems problems;

  ProfileReader(String file) {
    this.file = file;
    this.problems = new YamlProblems(file);
  }

  static Set<String> keys(String... keys) {
    return Collections.unmodifiableSet(new LinkedHashSet<>(List.of(keys)));
  }

  SourceProfile read(String yaml) {
    Optional<Node> root = compose(yaml);
    if (root.isPresent() && root.get() instanceof MappingNode mapping) {
      SourceProfile profile = profile(new YamlMapping(mapping, KEYS, problems));
      if (problems.isEmpty()) {
        return profile;
      }
    } else if (problems.isEmpty()) {
      problems.add(1, "not a source profile: it must hold keys, as 'source: my-site'");
    }
    throw problems.complaint();
  }

  private Optional<Node> compose(String yaml) {
    try {
      return new Compose(LoadSettings.builder().setLabel(file).build()).composeString(yaml);
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
      problems.add(line, "not YAML: " + e.getProblem());
    } catch (YamlEngineException e) {
      problems.add(1, "not YAML: " + e.getMessage());
    }
    return Optional.empty();
  }

  private SourceProfile profile(YamlMapping top) {
    String source = source(top);
    Format format = format(top);
    ZoneId zone = zone(top);
    return new SourceProfile(
        source,
        format,
        encoding(top),
        damagedFiles(top),
        new DialectReader(problems).read(top, format),
        pages(top, format),
        zone,
        region(top),
        top.texts("absent"),
        fields(top, format, zone));
  }

  private ProfileFields fields(YamlMapping top, Format format, ZoneId zone) {
    ProfileFields fields = new FieldsReader(problems, zone).read(top);
    if (format == Format.WARC) {
      for (String column : fields.columns()) {
        if (!PageSource.isOne(column)) {
          problems.add(top.where("fields"), "'%s' is no CSS selector".formatted(column));
        }
      }
    }
    return fields;
  }

  private String source(YamlMapping top) {
    String source = top.required("source");
    if (source != null && !source.matches(SOURCE_NAME)) {
      problems.add(
          top.where("source"),
          "source '%s' must be letters, digits, '.', '_' and '-', 64 at most".formatted(source));
    }
    return source == null ? "" : source;
  }

  private Format format(YamlMapping top) {
    String word = top.required("format");
    Optional<Format> format = word == null ? Optional.empty() : Format.of(word);
    if (word != null && format.isEmpty()) {
      problems.addUnknown(top.where("format"), "format", word, Format.words());
    }
    return format.orElse(Format.CSV);
  }

  private DamagedFiles damagedFiles(YamlMapping top) {
    String word = top.text("damaged_files");
    Optional<DamagedFiles> known = word == null ? Optional.empty() : DamagedFiles.of(word);
    if (word != null && known.isEmpty()) {
      problems.addUnknown(
          top.where("damaged_files"), "word for damaged_files", word, DamagedFiles.words());
    }
    return known.orElse(DamagedFiles.LEAVE_OUT);
  }

  private @Nullable String pages(YamlMapping top, Format format) {
    YamlMapping warc = top.mapping("warc", keys("pages"));
    if (warc == null) {
      return null;
    }
    if (format != Format.WARC) {
      problems.add(top.where("warc"), "'warc' is for format warc, not for " + format.word());
    }
    return new FieldsReader(problems, ZoneOffset.UTC).pattern(warc, "pages");
  }

  private @Nullable String encoding(YamlMapping top) {
    String name = top.text("encoding");
    if (name == null) {
      return null;
    }
    Optional<String> problem = Encoding.problem(name);
    problem.ifPresent(what -> problems.add(top.where("encoding"), what));
    return problem.isPresent() ? Encoding.UTF_8 : name;
  }

  private ZoneId zone(YamlMapping top) {
    String name = top.text("time_zone");
    try {
      return name == null ? ZoneOffset.UTC : ZoneId.of(name);
    } catch (DateTimeException e) {
      String hint =
          Suggestion.of(name, ZoneId.getAvailableZoneIds())
              .map("did you mean '%s'?"::formatted)
              .orElse("write it as 'Europe/London' or 'UTC'");
      problems.add(top.where("time_zone"), "unknown time zone '%s'; %s".formatted(name, hint));
      return ZoneOffset.UTC;
    }
  }

  private @Nullable String region(YamlMapping top) {
    String region = top.text("phone_region");
    if (region == null) {
      return null;
    }
    Set<String> known = new TreeSet<>(Set.of(Locale.getISOCountries()));
    known.addAll(REGIONS_BESIDE_ISO);
    if (!known.contains(region)) {
      String upper = region.equalsIgnoreCase("UK") ? "GB" : region.toUpperCase(Locale.ROOT);
      String hint =
          known.contains(upper)
              ? "did you mean '%s'?".formatted(upper)
              : "write two letters of ISO 3166, as 'ZA'";
      problems.add(
          top.where("phone_region"), "unknown phone region '%s'; %s".formatted(region, hint));
    }
    return region;
  }
}
