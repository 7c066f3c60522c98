package clew.pipeline.ingest;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Collections;
import org.jspecify.annotations.Nullable;

/** Opens the records of a file that was looked through, as its profile says that they are. */
final class RecordsOpener {
  /** Files shorter than this are not told by their control characters. Chosen. */
  private static final int FEWEST_BYTES_TO_JUDGE = 512;

  /**
   * Control characters in a hundred bytes from which on a file is no text: random bytes have 11.
   */
  private static final int MOST_CONTROLS_PERCENT = 5;

  private final SourceProfile profile;
  private final ByteSource source;
  private final Survey survey;
  private final Decoding decoding;

  RecordsOpener(SourceProfile profile, ByteSource source, Survey survey) {
    this.profile = profile;
    this.source = source;
    this.survey = survey;
    this.decoding =
        profile.format().isText()
            ? Decoding.of(survey, profile.encoding())
            : Decoding.of(new byte[0], Encoding.UTF_8);
  }

  Survey survey() {
    return survey;
  }

  /** Character set of the bytes in the file. */
  Charset inFile() {
    return decoding.inFile();
  }

  /** Why the file cannot be used, as far as its beginning and its length tell; null if it can. */
  @Nullable String obstacle() {
    if (survey.unpackedBytes() == 0 || isBlank()) {
      return "empty: no rows in it";
    }
    if (profile.format() == Format.PARQUET && survey.packed()) {
      return "a packed Parquet file: unpack it";
    }
    if (!profile.format().isText()) {
      return null;
    }
    return obstacle(survey, decoding);
  }

  /** Why unpacked bytes that are not blank are no text at all; null where they may be. */
  static @Nullable String obstacle(Survey survey, Decoding decoding) {
    if (decoding.encoding() != Encoding.BYTES) {
      boolean whole = survey.damage() != null || survey.unpackedBytes() % 2 == 0;
      return whole ? null : "cut short: UTF-16 has an even length";
    }
    return isBinary(survey.head()) ? "no text: a binary file" : null;
  }

  /**
   * Its records from the first.
   *
   * @throws UnreadableFile where the file is not what the profile says
   */
  Records open() throws IOException, UnreadableFile {
    Records records = openAsRead();
    if (records instanceof CsvRecords csv) {
      requireColumns(csv);
    }
    return records;
  }

  /**
   * Its records from the first, whatever its columns are.
   *
   * @throws UnreadableFile where the file is not what the profile says
   */
  Records openAsRead() throws IOException, UnreadableFile {
    return switch (profile.format()) {
      case CSV -> csv(profile.csv(), decoding.window(source.open(survey)));
      case JSON, JSON_LINES -> json(decoding.window(source.open(survey)));
      case PARQUET -> ParquetRecords.open(source);
      case WARC -> new WarcRecords(decoding.window(source.open(survey)), profile);
    };
  }

  /** Its records from the first of a range on, numbered from 1. */
  Records openAt(Part.Range range) throws IOException, UnreadableFile {
    if (range.from() == 0) {
      return open();
    }
    Window window = decoding.windowAt(source.openAt(survey, range.from()), range.from());
    return profile.format() == Format.CSV
        ? csv(profile.csv().below(range.columns()), window)
        : json(window);
  }

  private Records json(Window window) {
    return new JsonRecords(window, profile.format(), decoding.scanned());
  }

  private CsvRecords csv(CsvDialect dialect, Window window) throws IOException, UnreadableFile {
    try {
      return new CsvRecords(window, dialect, decoding.scanned());
    } catch (IOException | UnreadableFile | RuntimeException e) {
      window.close();
      throw e;
    }
  }

  private void requireColumns(CsvRecords records) throws IOException, UnreadableFile {
    var wanted = profile.fields().columns();
    if (Collections.disjoint(records.columns(), wanted)) {
      records.close();
      // What stands in its header is not shown: without one, it is somebody's ad.
      throw new UnreadableFile(
          "none of the columns that the profile reads is among the %d of its header: %s"
              .formatted(records.columns().size(), String.join(", ", wanted)));
    }
  }

  private boolean isBlank() {
    byte[] head = survey.head();
    if (survey.unpackedBytes() > head.length || !profile.format().isText()) {
      return false;
    }
    int mark = decoding.markBytes();
    return new String(head, mark, head.length - mark, decoding.inFile()).isBlank();
  }

  private static boolean isBinary(byte[] head) {
    int controls = 0;
    for (byte b : head) {
      boolean layout = b == '\t' || b == '\n' || b == '\r' || b == '\f';
      controls += b >= 0 && b < ' ' && !layout ? 1 : 0;
    }
    return head.length >= FEWEST_BYTES_TO_JUDGE
        && controls * 100 > head.length * MOST_CONTROLS_PERCENT;
  }
}
