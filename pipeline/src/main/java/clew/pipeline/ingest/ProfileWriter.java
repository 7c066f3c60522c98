package clew.pipeline.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes a proposed profile as YAML that reads as it is: doubts and samples are comments. */
final class ProfileWriter {
  /** YAML reads these as something other than text. */
  private static final Set<String> WORDS =
      Set.of("true", "false", "null", "yes", "no", "on", "off", "y", "n");

  /** How much of a value a sample shows. Chosen: a line of a terminal. */
  private static final int SAMPLE_LETTERS = 70;

  private final StringBuilder yaml = new StringBuilder();

  ProfileWriter comment(String text) {
    yaml.append("# ").append(oneLine(text)).append('\n');
    return this;
  }

  ProfileWriter key(String key, String value, @Nullable String doubt) {
    return line(key + ": " + quoted(value), doubt);
  }

  ProfileWriter csv(CsvDialect csv) {
    List<String> parts = new ArrayList<>();
    parts.add("delimiter: " + doubleQuoted(csv.delimiter()));
    parts.add("quote: " + doubleQuoted(ProposedProfile.text(csv.quote())));
    parts.add("escape: " + doubleQuoted(ProposedProfile.text(csv.escape())));
    parts.add("header: " + (csv.headerRows() > 1 ? "" + csv.headerRows() : "" + csv.header()));
    if (!csv.header()) {
      parts.add("columns: " + list(csv.columns()));
    }
    if (csv.preamble() > 0) {
      parts.add("preamble: " + csv.preamble());
    }
    return line("csv: {" + String.join(", ", parts) + "}", null);
  }

  ProfileWriter absent(List<String> absent) {
    return absent.isEmpty() ? this : line("absent: " + list(absent), null);
  }

  ProfileWriter fields(List<GuessedField> fields) {
    line("fields:", null);
    for (GuessedField field : fields) {
      line("  " + field.field() + ": " + value(field), field.doubt());
    }
    return this;
  }

  ProfileWriter samples(List<Map<String, String>> samples) {
    for (int i = 0; i < samples.size(); i++) {
      comment("row " + (i + 1) + ":");
      samples
          .get(i)
          .forEach((column, value) -> comment("  " + shortened(column) + ": " + shortened(value)));
    }
    return this;
  }

  @Override
  public String toString() {
    return yaml.toString();
  }

  private ProfileWriter line(String line, @Nullable String doubt) {
    yaml.append(line).append(doubt == null ? "" : "  # unsure: " + oneLine(doubt)).append('\n');
    return this;
  }

  private static String value(GuessedField field) {
    boolean contacts = Set.of("phones", "emails", "handles").contains(field.field());
    if (contacts) {
      return list(field.columns());
    }
    String from = quoted(field.columns().get(0));
    List<String> more = new ArrayList<>();
    if (field.pattern() != null) {
      more.add("pattern: '" + field.pattern().replace("'", "''") + "'");
    }
    if (!field.formats().isEmpty()) {
      more.add("formats: " + list(field.formats()));
    }
    for (int i = 0; i < field.extras().size(); i += 2) {
      more.add(field.extras().get(i) + ": " + quoted(field.extras().get(i + 1)));
    }
    return more.isEmpty() ? from : "{from: " + from + ", " + String.join(", ", more) + "}";
  }

  private static String list(List<String> values) {
    return values.stream().map(ProfileWriter::quoted).collect(Collectors.joining(", ", "[", "]"));
  }

  private static String quoted(String text) {
    boolean plain =
        text.matches("[A-Za-z][A-Za-z0-9_-]{0,60}")
            && !WORDS.contains(text.toLowerCase(java.util.Locale.ROOT));
    return plain ? text : doubleQuoted(text);
  }

  private static String doubleQuoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\t' -> quoted.append("\\t");
                default -> {
                  if (isShown(c)) {
                    quoted.appendCodePoint(c);
                  } else {
                    quoted.append("\\U%08X".formatted(c));
                  }
                }
              }
            });
    return quoted.append('"').toString();
  }

  /** What stands in YAML and on a terminal as it is. */
  private static boolean isShown(int c) {
    int type = Character.getType(c);
    return type != Character.CONTROL
        && type != Character.SURROGATE
        && type != Character.FORMAT
        && type != Character.LINE_SEPARATOR
        && type != Character.PARAGRAPH_SEPARATOR
        && type != Character.PRIVATE_USE
        && type != Character.UNASSIGNED;
  }

  private static String shortened(String value) {
    String line = oneLine(value);
    int points = line.codePointCount(0, line.length());
    return points <= SAMPLE_LETTERS
        ? line
        : line.substring(0, line.offsetByCodePoints(0, SAMPLE_LETTERS)) + "…";
  }

  private static String oneLine(String text) {
    StringBuilder line = new StringBuilder();
    text.codePoints().forEach(c -> line.appendCodePoint(isShown(c) ? c : ' '));
    return line.toString();
  }
}
