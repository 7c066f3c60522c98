package clew.pipeline.ingest;

import clew.models.Ids;
import clew.models.QuarantineReason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * Lines given up together, however long: hashed as they go by, held only as far as they may be
 * shown. The line end of the last one is left out.
 */
final class BrokenRegion {
  private final Window window;
  private final long start;
  private final MessageDigest digest = Ids.sha256();
  private final ByteArrayOutputStream held = new ByteArrayOutputStream();
  private byte[] lineEnd = new byte[0];
  private long end;
  private boolean tooLong;

  /** Begins at the window's current position. */
  BrokenRegion(Window window) {
    this.window = window;
    this.start = window.offset();
    this.end = start;
  }

  /** Takes the rest of the current line and moves the window to the next one. */
  void takeLine() throws IOException {
    take(lineEnd);
    int length;
    do {
      length = window.lineEnd(0, Records.MOST_RECORD_BYTES);
      take(window.copyInFile(0, length));
      window.advance(length);
    } while (length == Records.MOST_RECORD_BYTES);
    end = window.offset();
    int ending = window.lineEndLength(0);
    lineEnd = window.copyInFile(0, ending);
    window.advance(ending);
  }

  /** The lines as one row. */
  RawRecord asRow(long row, QuarantineReason reason) {
    return asRow(row, reason, RawRecord.Values.NONE);
  }

  /** The lines as one row, with what can be read of them. */
  RawRecord asRow(long row, QuarantineReason reason, RawRecord.Values values) {
    String sha256 = HexFormat.of().formatHex(digest.digest());
    RawBytes raw =
        tooLong ? RawBytes.tooLong(held.toByteArray(), sha256) : RawBytes.whole(held.toByteArray());
    return new RawRecord(row, start, end, raw, reason, values);
  }

  /** The bytes to scan; only the beginning where they are too long to hold. */
  byte[] held() {
    return window.scanned(held.toByteArray());
  }

  private void take(byte[] bytes) {
    digest.update(bytes);
    int room = Records.MOST_RECORD_BYTES - held.size();
    held.write(bytes, 0, Math.min(room, bytes.length));
    tooLong |= bytes.length > room;
  }
}
