package clew.pipeline.ingest;

import clew.models.FileReport;
import clew.models.Reading;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.apache.hadoop.conf.Configuration;

/**
 * Damages good dumps in every way that happens, and checks that no byte gets lost: the spans of
 * records and quarantined rows, in order and without overlap, and known separators between them
 * make up the file; read is accepted and quarantined; parts read as the whole. {@code main} runs
 * any number of mutants and tells how many a second.
 */
final class MutationFuzz {
  private static final LocalDate NIGHT = LocalDate.of(2024, 3, 1);
  private static final Charset ANSI = Charset.forName("windows-1252");

  private final Path folder;
  private final Random random;
  private final DumpReader reader = new DumpReader(new Configuration(false), NIGHT);
  private long accepted;
  private long quarantined;
  private long files;

  MutationFuzz(Path folder, long seed) {
    this.folder = folder;
    this.random = new Random(seed);
  }

  /** Arguments: number of mutants, seed. */
  public static void main(String[] arguments) throws IOException {
    int mutants = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
    long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1;
    Path folder = Files.createTempDirectory("clew-fuzz");
    long begun = System.nanoTime();
    String told = new MutationFuzz(folder, seed).run(mutants);
    double seconds = (System.nanoTime() - begun) / 1e9;
    System.out.printf("%s, seed %d, %.1f s%n", told, seed, seconds);
  }

  /**
   * Runs mutants.
   *
   * @throws AssertionError at the first one that loses a byte, naming it; the file then stays
   */
  String run(int mutants) throws IOException {
    for (int i = 0; i < mutants; i++) {
      Format format = List.of(Format.CSV, Format.JSON_LINES, Format.JSON).get(i % 3);
      Path file = folder.resolve("mutant-" + i);
      byte[] bytes = mutant(format);
      boolean packed = random.nextInt(10) == 0;
      Files.write(file, packed ? gzip(bytes) : bytes);
      try {
        check(format, file, bytes);
      } catch (RuntimeException | AssertionError e) {
        throw new AssertionError("mutant " + i + " of " + format + " in " + file, e);
      }
      Files.delete(file);
    }
    return "%,d mutants: %,d records accepted, %,d quarantined, %,d files quarantined"
        .formatted(mutants, accepted, quarantined, files);
  }

  private void check(Format format, Path file, byte[] bytes) {
    Dump dump = new Dump(profile(format), file.toString(), "mutant", bytes.length);
    List<Reading> whole = all(reader.read(dump));
    account(format, bytes, whole);
    if (format.isSplit()) {
      List<Reading> parts = new ArrayList<>();
      FileReport report = null;
      for (Part part : reader.split(dump, 1 + random.nextInt(400))) {
        for (Reading reading : all(reader.read(part))) {
          if (reading.file() == null) {
            parts.add(reading);
          } else {
            report = report == null ? reading.file() : report.and(reading.file());
          }
        }
      }
      parts.add(new Reading(null, null, report));
      require(whole.equals(parts), "parts read otherwise than the whole");
    }
  }

  private void account(Format format, byte[] bytes, List<Reading> readings) {
    FileReport report = readings.get(readings.size() - 1).file();
    if (report.problem() != null) {
      require(readings.size() == 2, "a bad file gives rows");
      files++;
      return;
    }
    long at = 0;
    long row = 0;
    long bad = 0;
    for (Reading reading : readings.subList(0, readings.size() - 1)) {
      boolean ad = reading.ad() != null;
      long start = ad ? reading.ad().byteStart() : reading.quarantined().byteStart();
      long end = ad ? reading.ad().byteEnd() : reading.quarantined().byteEnd();
      row++;
      require(row == (ad ? reading.ad().sourceRow() : reading.quarantined().sourceRow()), "rows");
      require(start >= at && end > start && end <= bytes.length, "spans overlap");
      separators(format, bytes, at, start, row == 1);
      at = end;
      bad += ad ? 0 : 1;
    }
    separators(format, bytes, at, bytes.length, row == 0);
    require(report.read() == row && report.quarantined() == bad, "counts");
    accepted += row - bad;
    quarantined += bad;
  }

  private static void separators(Format format, byte[] bytes, long from, long to, boolean first) {
    if (first && format == Format.CSV) {
      return; // the header
    }
    byte[] between = Arrays.copyOfRange(bytes, (int) from, (int) to);
    String known =
        format == Format.CSV ? "\r\n" : format == Format.JSON_LINES ? "\r\n\t " : "\r\n\t ,[]";
    for (byte b : between) {
      boolean mark = first && (b & 0xFF) > 0xBA; // a byte order mark
      require(b == 0 || mark || known.indexOf(b) >= 0, "a byte that is no separator: " + b);
    }
  }

  private byte[] mutant(Format format) throws IOException {
    byte[] bytes = text(format).getBytes(StandardCharsets.UTF_8);
    if (random.nextInt(6) == 0) {
      bytes = text(format).getBytes(random.nextBoolean() ? ANSI : StandardCharsets.UTF_16);
    }
    for (int i = random.nextInt(4); i >= 0 && bytes.length > 1; i--) {
      bytes = mutated(bytes);
    }
    return bytes;
  }

  private byte[] mutated(byte[] bytes) {
    int at = random.nextInt(bytes.length);
    int length = 1 + random.nextInt(Math.min(200, bytes.length));
    int end = Math.min(bytes.length, at + length);
    return switch (random.nextInt(6)) {
      case 0 -> flipped(bytes, at);
      case 1 -> spliced(bytes, at, end, new byte[0]);
      case 2 -> Arrays.copyOf(bytes, at);
      case 3 -> spliced(bytes, at, at, Arrays.copyOfRange(bytes, at, end));
      case 4 -> spliced(bytes, at, at, marks());
      default ->
          spliced(bytes, random.nextInt(bytes.length), 0, Arrays.copyOfRange(bytes, at, end));
    };
  }

  private byte[] marks() {
    String[] marks = {
      "\"", "\n", "\r", "{", "}", "[", "]", ",", "\\", "\"\"", "\0", "\uFEFF", ":", "'"
    };
    return marks[random.nextInt(marks.length)].getBytes(StandardCharsets.UTF_8);
  }

  private byte[] flipped(byte[] bytes, int at) {
    byte[] flipped = bytes.clone();
    flipped[at] ^= (byte) (1 << random.nextInt(8));
    return flipped;
  }

  private static byte[] spliced(byte[] bytes, int from, int to, byte[] between) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(bytes, 0, from);
    out.writeBytes(between);
    int on = Math.max(from, to);
    out.write(bytes, on, bytes.length - on);
    return out.toByteArray();
  }

  private String text(Format format) {
    StringBuilder text = new StringBuilder(format == Format.CSV ? "id,title,body\n" : "");
    text.append(format == Format.JSON ? "[" : "");
    int rows = 1 + random.nextInt(20);
    for (int i = 0; i < rows; i++) {
      String body = words() + (random.nextInt(3) == 0 ? "\n" + words() : "");
      if (format == Format.CSV) {
        text.append("%d,Lamp,\"%s\"%s".formatted(i, body.replace("'", "\"\""), lineEnd()));
      } else {
        String json = body.replace("\n", "\\n").replace("'", "\\\"");
        text.append(
            "{\"id\": %d, \"title\": \"Lamp\",%s\"body\": \"%s\"}"
                .formatted(i, format == Format.JSON ? "\n  " : " ", json));
        text.append(format == Format.JSON && i < rows - 1 ? ",\n" : "\n");
      }
    }
    return text + (format == Format.JSON ? "]\n" : "");
  }

  private String lineEnd() {
    return random.nextInt(9) == 0 ? "\r\n" : "\n";
  }

  private String words() {
    String[] words = {"old", "lamp", "é", "it's", "€ 5", "fine,", "chair", "\uD83C\uDF38", "table"};
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(12); i >= 0; i--) {
      text.append(words[random.nextInt(words.length)]).append(' ');
    }
    return text.toString();
  }

  private static SourceProfile profile(Format format) {
    return SourceProfile.parse(
        "f.yaml",
        "source: s\nformat: %s\nfields: {source_posting_id: id, title: title, body: body}\n"
            .formatted(format.word()));
  }

  private static List<Reading> all(Iterator<Reading> readings) {
    List<Reading> all = new ArrayList<>();
    readings.forEachRemaining(all::add);
    return all;
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  private static void require(boolean holds, String what) {
    if (!holds) {
      throw new AssertionError(what);
    }
  }
}
