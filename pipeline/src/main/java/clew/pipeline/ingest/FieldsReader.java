package clew.pipeline.ingest;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads the key {@code fields} of a profile. */
final class FieldsReader {
  private static final Set<String> KEYS =
      ProfileReader.keys(
          "source_posting_id",
          "url",
          "title",
          "body",
          "poster",
          "place",
          "price",
          "posted_at",
          "seen_at",
          "phones",
          "emails",
          "handles",
          "urls",
          "images");
  private static final Set<String> TEXT_KEYS = ProfileReader.keys("from", "pattern");
  private static final Set<String> TIME_KEYS = ProfileReader.keys("from", "pattern", "formats");
  private static final Set<String> IMAGE_KEYS =
      ProfileReader.keys("from", "algorithm", "separator", "quality");
  private static final ProfileFields NONE =
      new ProfileFields(
          null, null, null, null, null, null, null, null, null, List.of(), List.of(), List.of(),
          List.of(), null);

  private final YamlProblems problems;
  private final ZoneId zone;

  FieldsReader(YamlProblems problems, ZoneId zone) {
    this.problems = problems;
    this.zone = zone;
  }

  ProfileFields read(YamlMapping top) {
    YamlMapping fields = top.mapping("fields", KEYS);
    if (fields == null) {
      if (top.node("fields") == null) {
        problems.add(top.node(), "'fields' is missing: title or body is needed");
      }
      return NONE;
    }
    if (fields.node("title") == null && fields.node("body") == null) {
      problems.add(fields.node(), "neither 'title' nor 'body' is among the fields");
    }
    return new ProfileFields(
        text(fields, "source_posting_id"),
        text(fields, "url"),
        text(fields, "title"),
        text(fields, "body"),
        text(fields, "poster"),
        text(fields, "place"),
        text(fields, "price"),
        time(fields, "posted_at"),
        time(fields, "seen_at"),
        texts(fields, "phones"),
        texts(fields, "emails"),
        texts(fields, "handles"),
        texts(fields, "urls"),
        images(fields));
  }

  private @Nullable FieldSource text(YamlMapping fields, String key) {
    Node node = fields.node(key);
    return node == null ? null : source(key, node, TEXT_KEYS, List.of());
  }

  private @Nullable FieldSource time(YamlMapping fields, String key) {
    Node node = fields.node(key);
    return node == null ? null : source(key, node, TIME_KEYS, List.of(Times.ISO));
  }

  private List<FieldSource> texts(YamlMapping fields, String key) {
    List<FieldSource> sources = new ArrayList<>();
    for (Node item : fields.items(key)) {
      FieldSource source = source(key, item, TEXT_KEYS, List.of());
      if (source != null) {
        sources.add(source);
      }
    }
    return sources;
  }

  private @Nullable FieldSource source(
      String key, Node node, Set<String> known, List<String> formats) {
    if (node instanceof ScalarNode scalar && !scalar.getValue().isEmpty()) {
      return new FieldSource(scalar.getValue(), null, formats);
    }
    if (!(node instanceof MappingNode mapping)) {
      problems.add(node, "'%s' must be the name of a column, or {from: …}".formatted(key));
      return null;
    }
    YamlMapping parts = new YamlMapping(mapping, known, problems);
    List<String> from = from(parts);
    String pattern = pattern(parts, "pattern");
    List<String> named = known.contains("formats") ? formats(parts, formats) : formats;
    return from.isEmpty()
        ? null
        : new FieldSource(from.get(0), from.subList(1, from.size()), pattern, named);
  }

  /** One column, or a list of the names that it had. */
  private List<String> from(YamlMapping parts) {
    if (!(parts.node("from") instanceof SequenceNode)) {
      String from = parts.required("from");
      return from == null ? List.of() : List.of(from);
    }
    List<String> from = parts.texts("from");
    if (from.isEmpty() || from.contains("")) {
      problems.add(parts.where("from"), "'from' is empty");
      return List.of();
    }
    return from;
  }

  @Nullable String pattern(YamlMapping parts, String key) {
    String pattern = parts.text(key);
    if (pattern == null) {
      return null;
    }
    try {
      Pattern.compile(pattern);
    } catch (PatternSyntaxException e) {
      problems.add(
          parts.where(key),
          "pattern '%s' is no RE2 expression: %s".formatted(pattern, e.getDescription()));
    }
    return pattern;
  }

  private List<String> formats(YamlMapping parts, List<String> otherwise) {
    if (parts.node("formats") == null) {
      return otherwise;
    }
    List<String> formats = parts.texts("formats");
    if (formats.isEmpty()) {
      problems.add(parts.where("formats"), "'formats' is empty");
    }
    for (String format : formats) {
      try {
        new Times(zone, List.of(format));
      } catch (IllegalArgumentException e) {
        problems.add(
            parts.where("formats"),
            "time format '%s' is none: %s (iso, or letters of java.time as 'yyyy-MM-dd HH:mm:ss')"
                .formatted(format, e.getMessage()));
      }
    }
    return formats;
  }

  private @Nullable ImageSource images(YamlMapping fields) {
    YamlMapping images = fields.mapping("images", IMAGE_KEYS);
    if (images == null) {
      return null;
    }
    String from = images.required("from");
    String algorithm = images.required("algorithm");
    if (algorithm != null && !ImageSource.HEX_DIGITS.containsKey(algorithm)) {
      problems.addUnknown(
          images.where("algorithm"), "algorithm", algorithm, ImageSource.HEX_DIGITS.keySet());
    }
    String separator = images.text("separator");
    String quality = images.text("quality");
    return from == null || algorithm == null
        ? null
        : new ImageSource(from, algorithm, separator, quality);
  }
}
