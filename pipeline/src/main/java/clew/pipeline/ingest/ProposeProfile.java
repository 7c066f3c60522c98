package clew.pipeline.ingest;

import clew.models.Complaint;
import clew.models.Exit;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the beginning of a dump and proposes a profile for its site: the format, encoding and
 * dialect, and which column is which field. The proposal is a valid profile as it is; what is a
 * guess says so.
 */
public final class ProposeProfile {
  private static final int SAMPLES = 3;

  /** Rows that say what a column holds. Chosen. */
  private static final int ROWS = 300;

  /** What sites write where there is nothing, if it stands in a column with other values. */
  private static final Set<String> NOTHINGS =
      Set.of(
          "NA", "N/A", "n/a", "na", "NULL", "null", "None", "none", "nan", "NaN", "-", "--", "\\N");

  private static final int SOURCE_LETTERS = 64;

  private final Configuration hadoop = new Configuration(false);

  /**
   * Proposes a profile.
   *
   * @param path of the dump
   * @param name what it is called, for the source's name
   * @throws Complaint where it is no text, or there is nothing in it
   */
  public ProposedProfile of(String path, String name) throws IOException {
    ByteSource source = new ByteSource(path, hadoop);
    Compression compression = source.compression();
    if (compression.obstacle() != null) {
      throw unusable(path, "is " + compression.obstacle());
    }
    byte[] head = source.head(DialectGuess.SAMPLE_BYTES);
    boolean whole = head.length < DialectGuess.SAMPLE_BYTES;
    requireText(path, head);
    EncodingGuess encoding = EncodingGuess.of(head);
    Decoding decoding = Decoding.of(head, encoding.name());
    byte[] sample = scanned(head, decoding, whole);
    Format format = format(sample, decoding);
    CsvDialect csv =
        format == Format.CSV ? new DialectGuess(sample, whole, decoding.scanned()).guess() : null;
    Table table = table(sample, format, csv, decoding);
    return proposal(name, compression, format, encoding, csv, table);
  }

  /** Names of columns, and rows as wide. */
  private record Table(List<String> header, List<List<String>> rows) {}

  private static Complaint unusable(String path, String what) {
    return new Complaint(Exit.INPUT_MISSING, path + " " + what);
  }

  private static void requireText(String path, byte[] head) {
    if (head.length == 0) {
      throw unusable(path, "is empty: there is nothing to see");
    }
    Survey survey = new Survey("", head.length, head.length, head, null);
    String obstacle = DumpReader.obstacle(survey, Decoding.of(head, EncodingGuess.of(head).name()));
    if (obstacle != null && !obstacle.startsWith("cut short")) {
      throw unusable(path, "cannot be proposed a profile for: " + obstacle);
    }
  }

  /** The bytes to scan, up to the last line end where the sample cuts a line. */
  private static byte[] scanned(byte[] head, Decoding decoding, boolean whole) throws IOException {
    int even = decoding.encoding() == Encoding.BYTES ? head.length : head.length - head.length % 2;
    Window window = decoding.window(new ByteArrayInputStream(head, 0, even));
    while (window.fill()) {
      // all of it
    }
    int end = window.size();
    byte[] bytes = window.copy(0, end);
    if (!whole) {
      while (end > 0 && bytes[end - 1] != '\n' && bytes[end - 1] != '\r') {
        end--;
      }
    }
    return end == 0 ? bytes : window.copy(0, end);
  }

  private static Format format(byte[] sample, Decoding decoding) {
    String text = new String(sample, decoding.scanned()).stripLeading();
    if (text.isEmpty() || (text.charAt(0) != '{' && text.charAt(0) != '[')) {
      return Format.CSV;
    }
    String line = text.lines().findFirst().orElse("").strip();
    try {
      new JsonObjects().read(line);
      return Format.JSON_LINES;
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      return text.indexOf('"') > 0 && text.indexOf(':') > 0 ? Format.JSON : Format.CSV;
    }
  }

  private static Table table(
      byte[] sample, Format format, @Nullable CsvDialect csv, Decoding decoding) {
    Window window = new Window(new ByteArrayInputStream(sample), Encoding.BYTES, 0);
    try (Records records =
        csv == null
            ? new JsonRecords(window, format, decoding.scanned())
            : new CsvRecords(window, csv, decoding.scanned())) {
      List<RawRecord.Values> read = new ArrayList<>();
      for (RawRecord record = records.next();
          record != null && read.size() < ROWS;
          record = records.next()) {
        if (record.problem() == null || csv != null) {
          read.add(record.values());
        }
      }
      List<String> header = csv == null || csv.header() ? records.header() : csv.columns();
      List<List<String>> rows = new ArrayList<>();
      read.forEach(values -> rows.addAll(rows(values, header)));
      return new Table(header, rows);
    } catch (UnreadableFile e) {
      return new Table(List.of(), List.of());
    } catch (IOException e) {
      throw new UncheckedIOException("a sample in memory cannot fail to be read", e);
    }
  }

  private static List<List<String>> rows(RawRecord.Values values, List<String> header) {
    List<List<String>> rows = values.rows();
    if (rows == null) {
      List<String> row = new ArrayList<>();
      for (String column : header) {
        String value = values.of(column);
        row.add(value == null ? "" : value);
      }
      return List.of(row);
    }
    return rows.stream().filter(row -> row.size() == header.size()).toList();
  }

  private static ProposedProfile proposal(
      String name,
      Compression compression,
      Format format,
      EncodingGuess encoding,
      @Nullable CsvDialect csv,
      Table table) {
    List<String> absent = absent(table);
    List<ColumnLook> columns = looks(table, absent);
    List<GuessedField> fields = new FieldGuess(columns).fields();
    if (fields.isEmpty()) {
      fields = List.of(GuessedField.of("body", "text", "no column was seen"));
    }
    List<Map<String, String>> samples = samples(table);
    String source = sourceName(name);
    ProfileWriter yaml =
        new ProfileWriter()
            .comment("Proposed from the first rows of " + name + packed(compression) + ".")
            .key("source", source, null)
            .key("format", format.word(), null)
            .key("encoding", encoding.name(), encoding.sure() ? null : "told by its letters");
    if (csv != null) {
      yaml.csv(csv);
    }
    yaml.comment("time_zone: Europe/London   # of times that name none; UTC unless said")
        .comment("phone_region: GB           # of numbers written without +")
        .absent(absent)
        .fields(fields)
        .samples(samples);
    return new ProposedProfile(
        source,
        compression.name().toLowerCase(Locale.ROOT),
        format,
        encoding.name(),
        encoding.sure(),
        csv,
        absent,
        columns(columns, fields),
        samples,
        yaml.toString());
  }

  private static String packed(Compression compression) {
    return compression == Compression.NONE
        ? ""
        : ", packed with " + compression.name().toLowerCase(Locale.ROOT);
  }

  private static List<String> absent(Table table) {
    Map<String, Integer> found = new TreeMap<>();
    for (List<String> row : table.rows()) {
      for (String value : row) {
        if (NOTHINGS.contains(value.strip())) {
          found.merge(value.strip(), 1, Integer::sum);
        }
      }
    }
    return List.copyOf(found.keySet());
  }

  private static List<ColumnLook> looks(Table table, List<String> absent) {
    List<ColumnLook> looks = new ArrayList<>();
    for (int c = 0; c < table.header().size(); c++) {
      int column = c;
      List<String> values =
          table.rows().stream()
              .map(row -> row.get(column).strip())
              .filter(value -> !value.isEmpty() && !absent.contains(value))
              .toList();
      looks.add(new ColumnLook(table.header().get(c), values, table.rows().size()));
    }
    return looks;
  }

  private static List<ProposedProfile.GuessedColumn> columns(
      List<ColumnLook> looks, List<GuessedField> fields) {
    return looks.stream()
        .map(
            look ->
                new ProposedProfile.GuessedColumn(
                    look.name(),
                    look.kind().name().toLowerCase(Locale.ROOT),
                    look.filled(),
                    fields.stream()
                        .filter(field -> field.columns().contains(look.name()))
                        .map(GuessedField::field)
                        .findFirst()
                        .orElse(null)))
        .toList();
  }

  private static List<Map<String, String>> samples(Table table) {
    return table.rows().stream()
        .limit(SAMPLES)
        .map(
            row -> {
              Map<String, String> sample = new LinkedHashMap<>();
              for (int c = 0; c < row.size(); c++) {
                sample.put(table.header().get(c), row.get(c));
              }
              return sample;
            })
        .toList();
  }

  /** The file's name without endings and dates. */
  private static String sourceName(String name) {
    String plain =
        name.substring(name.lastIndexOf('/') + 1)
            .replaceFirst("(?:\\.[A-Za-z0-9]{1,7}){1,3}$", "")
            .replaceAll("\\d{4}[-_.]?\\d{2}[-_.]?\\d{2}.{0,30}$", "")
            .replaceAll("[^\\p{L}\\p{N}._-]", "-")
            .replaceFirst("^[^\\p{L}\\p{N}]{1,64}", "")
            .replaceFirst("[._-]{1,64}$", "");
    String kept = plain.substring(0, Math.min(SOURCE_LETTERS, plain.length()));
    return kept.isEmpty() ? "my-site" : kept;
  }
}
