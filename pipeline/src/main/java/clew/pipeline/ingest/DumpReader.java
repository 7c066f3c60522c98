package clew.pipeline.ingest;

import clew.models.QuarantineReason;
import clew.models.Reading;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.jspecify.annotations.Nullable;

/**
 * Reads a whole dump in two looks: one through all its bytes, which shows whether it can be used
 * and what its hash is; then one for its records.
 */
final class DumpReader {
  /** Files shorter than this are not told by their control characters. Chosen. */
  private static final int FEWEST_BYTES_TO_JUDGE = 512;

  /**
   * Control characters in a hundred bytes from which on a file is no text: random bytes have 11.
   */
  private static final int MOST_CONTROLS_PERCENT = 5;

  private final Configuration hadoop;
  private final LocalDate date;

  DumpReader(Configuration hadoop, LocalDate date) {
    this.hadoop = hadoop;
    this.date = date;
  }

  /** The readings of a dump, the report on the file last. Read on as they are taken. */
  Iterator<Reading> read(Dump dump) {
    FileOutcome outcome = new FileOutcome(dump);
    ByteSource source = new ByteSource(dump.path(), hadoop);
    Survey survey;
    try {
      survey = source.survey();
    } catch (IOException e) {
      return outcome
          .unusable(QuarantineReason.FILE_UNREADABLE, "", dump.bytes(), cause(e))
          .iterator();
    }
    String damage = survey.damage();
    if (damage != null) {
      return unusable(outcome, QuarantineReason.FILE_DAMAGED, survey, damage);
    }
    Decoding decoding = Decoding.of(survey.head(), dump.profile().encoding());
    String obstacle = obstacle(survey, decoding);
    return obstacle == null
        ? records(dump, source, survey, decoding, outcome)
        : unusable(outcome, QuarantineReason.FILE_UNREADABLE, survey, obstacle);
  }

  private Iterator<Reading> records(
      Dump dump, ByteSource source, Survey survey, Decoding decoding, FileOutcome outcome) {
    try {
      Records records = open(dump.profile(), decoding, decoding.window(source.open(survey)));
      requireColumns(records, dump.profile());
      AdReader reader = new AdReader(dump.profile(), dump.name(), decoding.inFile(), date);
      return new DumpReadings(records, reader, survey, outcome);
    } catch (UnreadableFile e) {
      return unusable(outcome, QuarantineReason.FILE_UNREADABLE, survey, e.detail());
    } catch (IOException e) {
      return unusable(outcome, QuarantineReason.FILE_UNREADABLE, survey, cause(e));
    }
  }

  /** The records of an unpacked dump, whatever its columns are. */
  static Records open(SourceProfile profile, Decoding decoding, Window window)
      throws IOException, UnreadableFile {
    try {
      return switch (profile.format()) {
        case CSV -> new CsvRecords(window, profile.csv(), decoding.scanned());
        case JSON, JSON_LINES -> new JsonRecords(window, profile.format(), decoding.scanned());
        case PARQUET, WARC ->
            throw new IllegalStateException(profile.format() + " passed the profile's reader");
      };
    } catch (IOException | UnreadableFile | RuntimeException e) {
      window.close();
      throw e;
    }
  }

  private static void requireColumns(Records records, SourceProfile profile)
      throws IOException, UnreadableFile {
    var wanted = profile.fields().columns();
    if (profile.format() == Format.CSV && Collections.disjoint(records.columns(), wanted)) {
      int columns = records.columns().size();
      records.close();
      // What stands in its header is not shown: without one, it is somebody's ad.
      throw new UnreadableFile(
          "none of the columns that the profile reads is among the %d of its header: %s"
              .formatted(columns, String.join(", ", wanted)));
    }
  }

  /** Why unpacked bytes are no text at all; null where they may be. */
  static @Nullable String obstacle(Survey survey, Decoding decoding) {
    byte[] head = survey.head();
    if (survey.unpackedBytes() <= head.length && isBlank(head, decoding)) {
      return "empty: no rows in it";
    }
    if (decoding.encoding() != Encoding.BYTES) {
      return survey.unpackedBytes() % 2 == 0 ? null : "cut short: UTF-16 has an even length";
    }
    return isBinary(head) ? "no text: a binary file" : null;
  }

  private static boolean isBlank(byte[] head, Decoding decoding) {
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

  private static Iterator<Reading> unusable(
      FileOutcome outcome, QuarantineReason reason, Survey survey, String detail) {
    List<Reading> readings =
        outcome.unusable(reason, survey.sha256(), survey.packedBytes(), detail);
    return readings.iterator();
  }

  private static String cause(IOException e) {
    if (e instanceof NoSuchFileException) {
      return "it is not there";
    }
    if (e instanceof AccessDeniedException) {
      return "it may not be read";
    }
    return "it cannot be read: " + e.getMessage();
  }
}
