package clew.pipeline.ingest;

import clew.models.QuarantineReason;
import com.google.re2j.Pattern;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The pages of a web archive, WARC or ARC. A record that holds no page (a request, a redirect, a
 * picture, an address that the profile does not want) stands between pages, like a blank line, and
 * is counted by kind. What does not begin like a record is broken up to the next line that does.
 */
final class WarcRecords implements Records {
  private static final byte[] WARC = "WARC/".getBytes(StandardCharsets.US_ASCII);

  /** How long the header of a record may be. Chosen: far above any address. */
  private static final int MOST_HEADER_BYTES = 1 << 16;

  private final Window window;
  private final Set<String> columns;
  private final Set<String> lists = new HashSet<>();
  private final @Nullable Pattern pages;
  private final Map<String, Long> passedOver = new TreeMap<>();
  private int headerBytes;
  private long row;

  WarcRecords(Window window, SourceProfile profile) {
    this.window = window;
    ProfileFields fields = profile.fields();
    this.columns = fields.columns();
    Stream.of(fields.phones(), fields.emails(), fields.handles(), fields.urls())
        .forEach(sources -> sources.forEach(source -> lists.add(source.column())));
    this.pages = profile.pages() == null ? null : Pattern.compile(profile.pages());
  }

  @Override
  public @Nullable RawRecord next() throws IOException {
    while (skipLineEnds()) {
      WarcHeader header = headerHere();
      if (header == null) {
        row++;
        return giveUp();
      }
      String other = otherThanPage(header);
      if (other == null) {
        RawRecord page = page(header);
        if (page != null) {
          return page;
        }
      } else if (!passOver(header, other)) {
        row++;
        return giveUp();
      }
    }
    return null;
  }

  /** None: which elements there are differs from page to page. */
  @Override
  public NavigableSet<String> columns() {
    return Collections.emptyNavigableSet();
  }

  @Override
  public Map<String, Long> passedOver() {
    return passedOver;
  }

  @Override
  public void close() throws IOException {
    window.close();
  }

  /** Why the record is no page, as far as its header tells; null where it may be one. */
  private @Nullable String otherThanPage(WarcHeader header) {
    if (!header.type().equals("response") && !header.type().equals("resource")) {
      return "no page: " + (header.type().matches("[a-z]{1,20}") ? header.type() : "other");
    }
    return pages == null || pages.matcher(header.url()).find() ? null : "no page: other address";
  }

  /** The page; null where the answer is none, which is then passed over. */
  private @Nullable RawRecord page(WarcHeader header) throws IOException {
    long all = headerBytes + header.bytes();
    if (all > MOST_RECORD_BYTES) {
      return tooLarge(all);
    }
    int end = (int) all;
    row++;
    if (end > 0 && window.at(end - 1) < 0) {
      return giveUp();
    }
    byte[] block = window.copy(headerBytes, end);
    WebAnswer answer = WebAnswer.of(header, block);
    if (answer.other() != null) {
      row--;
      pass(end, answer.other());
      return null;
    }
    RawRecord.Values values = answer.values(columns, lists);
    RawRecord record =
        new RawRecord(
            row,
            window.offset(),
            window.offset(end),
            RawBytes.whole(window.copy(0, end)),
            values == null ? QuarantineReason.MALFORMED : null,
            values == null ? RawRecord.Values.NONE : values);
    window.advance(end);
    return record;
  }

  private RawRecord tooLarge(long bytes) throws IOException {
    row++;
    BrokenRegion region = new BrokenRegion(window);
    region.takeBytes(bytes);
    return region.asRow(row, QuarantineReason.TOO_LARGE);
  }

  private RawRecord giveUp() throws IOException {
    BrokenRegion region = new BrokenRegion(window);
    do {
      region.takeLine();
    } while (window.at(0) >= 0 && headerHere() == null);
    return region.asRow(row, QuarantineReason.MALFORMED);
  }

  /** Whether the record was there to its end. */
  private boolean passOver(WarcHeader header, String why) throws IOException {
    long left = headerBytes + header.bytes();
    if (left <= MOST_RECORD_BYTES) {
      if (left > 0 && window.at((int) left - 1) < 0) {
        return false;
      }
      pass((int) left, why);
      return true;
    }
    new BrokenRegion(window).takeBytes(left);
    passedOver.merge(why, 1L, Long::sum);
    return true;
  }

  private void pass(int end, String why) {
    window.advance(end);
    passedOver.merge(why, 1L, Long::sum);
  }

  private boolean skipLineEnds() throws IOException {
    for (int n = window.lineEndLength(0); n > 0; n = window.lineEndLength(0)) {
      window.advance(n);
    }
    return window.at(0) >= 0;
  }

  /** The header of the record at the window's position; null where none begins there. */
  private @Nullable WarcHeader headerHere() throws IOException {
    if (begins(WARC)) {
      int end = afterEmptyLine();
      headerBytes = end;
      return end < 0 ? null : WarcHeader.ofWarc(window.copy(0, end));
    }
    int end = window.lineEnd(0, MOST_HEADER_BYTES);
    headerBytes = end + window.lineEndLength(end);
    return end == MOST_HEADER_BYTES ? null : WarcHeader.ofArc(window.copy(0, end));
  }

  private boolean begins(byte[] letters) throws IOException {
    for (int i = 0; i < letters.length; i++) {
      if (window.at(i) != letters[i]) {
        return false;
      }
    }
    return true;
  }

  private int afterEmptyLine() throws IOException {
    int i = 0;
    while (i < MOST_HEADER_BYTES) {
      int end = window.lineEnd(i, MOST_HEADER_BYTES);
      int next = end + window.lineEndLength(end);
      if (next == end) {
        return -1;
      }
      if (end == i) {
        return next;
      }
      i = next;
    }
    return -1;
  }
}
