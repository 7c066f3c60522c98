package clew.pipeline.ingest;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How well polluted CSV files are read, by kind of pollution: {@code java -cp …
 * clew.pipeline.ingest.PollutionBench [ROWS]} (84 rows, header and all, make 2,290 files).
 */
final class PollutionBench {
  private static final ProfileFields FIELDS =
      SourceProfile.parse("any.yaml", "source: any\nformat: csv\nfields: {body: text}\n").fields();

  /** Sums of one kind. */
  private static final class Sum {
    int files;
    double told;
    double guessed;
  }

  private PollutionBench() {}

  public static void main(String[] arguments) throws IOException {
    int rows = arguments.length == 0 ? 83 : Integer.parseInt(arguments[0]);
    Path file = Files.createTempFile("polluted", ".csv");
    Map<String, Sum> kinds = new LinkedHashMap<>();
    Sum simple = new Sum();
    Sum weighted = new Sum();
    double weights = 0;
    for (PollutedCsv.Polluted polluted : PollutedCsv.all(rows)) {
      Files.writeString(file, polluted.text());
      double told = LoadingScore.of(polluted.clean(), told(polluted, file));
      double guessed = LoadingScore.of(polluted.clean(), guessed(file));
      Sum kind = kinds.computeIfAbsent(polluted.kind(), k -> new Sum());
      add(kind, 1, told, guessed);
      if (guessed < told - 0.5) {
        System.err.printf(
            "%s: %s%n", polluted.kind(), new ProposeProfile().of(file.toString(), "p.csv").csv());
      }
      add(simple, 1, told, guessed);
      add(weighted, polluted.weight(), told, guessed);
      weights += polluted.weight();
    }
    Files.delete(file);
    System.out.printf("%-24s %6s %8s %8s%n", "kind", "files", "told", "guessed");
    kinds.forEach((kind, sum) -> show(kind, sum, sum.files));
    show("simple", simple, simple.files);
    show("weighted", weighted, weights);
  }

  private static void add(Sum sum, double weight, double told, double guessed) {
    sum.files++;
    sum.told += weight * told;
    sum.guessed += weight * guessed;
  }

  private static void show(String kind, Sum sum, double by) {
    System.out.printf(
        Locale.ROOT, "%-24s %6d %8.4f %8.4f%n", kind, sum.files, sum.told / by, sum.guessed / by);
  }

  static List<List<String>> told(PollutedCsv.Polluted polluted, Path file) throws IOException {
    return read(polluted.told(), "UTF-8", file);
  }

  static List<List<String>> guessed(Path file) throws IOException {
    if (Files.size(file) == 0) {
      return List.of();
    }
    ProposedProfile proposed = new ProposeProfile().of(file.toString(), "polluted.csv");
    SourceProfile profile = SourceProfile.parse("proposed.yaml", proposed.yaml());
    return read(profile.csv(), profile.encoding(), file);
  }

  private static List<List<String>> read(CsvDialect dialect, String encoding, Path file)
      throws IOException {
    SourceProfile usual =
        new SourceProfile(
            "any",
            Format.CSV,
            encoding,
            dialect,
            java.time.ZoneOffset.UTC,
            null,
            List.of(),
            FIELDS);
    StringBuilder written = new StringBuilder();
    new RecordsAsRead().write(new Dump(usual, file.toString(), "any.csv", 1), written);
    return plain(written.toString());
  }

  /** Reads plain CSV with the simplest of readers. */
  static List<List<String>> plain(String text) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    StringBuilder value = new StringBuilder();
    boolean quoted = false;
    StringReader in = new StringReader(text);
    for (int c = in.read(); c >= 0; c = in.read()) {
      if (c == '"') {
        in.mark(1);
        boolean doubled = quoted && in.read() == '"';
        if (quoted && !doubled) {
          in.reset();
        }
        if (doubled) {
          value.append('"');
        } else {
          quoted = !quoted;
        }
      } else if (c == ',' && !quoted) {
        row.add(value.toString());
        value.setLength(0);
      } else if (c == '\n' && !quoted) {
        row.add(value.toString());
        value.setLength(0);
        rows.add(List.copyOf(row));
        row.clear();
      } else if (c != '\r' || quoted) {
        value.append((char) c);
      }
    }
    return rows;
  }
}
