package clew.pipeline.ingest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;

/** What a server answered, as a web archive keeps it. */
final class WebAnswer {
  private static final String NO_PAGE = "no page: another type";

  private final WarcHeader header;
  private final byte[] body;
  private final Optional<String> charset;
  private final @Nullable String other;
  private final boolean broken;

  private WebAnswer(
      WarcHeader header,
      byte[] body,
      Optional<String> charset,
      @Nullable String other,
      boolean broken) {
    this.header = header;
    this.body = body;
    this.charset = charset;
    this.other = other;
    this.broken = broken;
  }

  static WebAnswer of(WarcHeader header, byte[] block) {
    if (!header.contentType().toLowerCase(Locale.ROOT).startsWith("application/http")) {
      return new WebAnswer(
          header, block, Optional.empty(), isPage(header.contentType()) ? null : NO_PAGE, false);
    }
    try {
      HttpResponse http = parsed(withLength(block));
      String type = http.headers().first("Content-Type").orElse("");
      if (http.status() / 100 != 2) {
        return new WebAnswer(header, block, Optional.empty(), "no page: another status", false);
      }
      if (!isPage(type)) {
        return new WebAnswer(header, block, Optional.empty(), NO_PAGE, false);
      }
      return new WebAnswer(header, unpacked(http), charset(type), null, false);
    } catch (IOException | RuntimeException e) {
      // Whatever a server wrote: that it cannot be read is told of this record.
      return new WebAnswer(header, block, Optional.empty(), null, true);
    }
  }

  private static HttpResponse parsed(byte[] block) throws IOException {
    return HttpResponse.parse(Channels.newChannel(new ByteArrayInputStream(block)));
  }

  /**
   * A body that ends with the connection, as HTTP/1.0 has it, has no length: the parser would take
   * it for empty.
   */
  private static byte[] withLength(byte[] block) throws IOException {
    int end = endOfHeader(block);
    String fields = new String(block, 0, end, ISO_8859_1).toLowerCase(Locale.ROOT);
    if (end == block.length
        || fields.contains("\ncontent-length:")
        || fields.contains("\ntransfer-encoding:")) {
      return block;
    }
    ByteArrayOutputStream whole = new ByteArrayOutputStream(block.length + 40);
    whole.write(block, 0, end);
    whole.writeBytes(("\r\nContent-Length: " + bodyBytes(block, end)).getBytes(ISO_8859_1));
    whole.write(block, end, block.length - end);
    return whole.toByteArray();
  }

  private static int bodyBytes(byte[] block, int end) {
    return block.length - end - (block[end] == '\r' ? 4 : 2);
  }

  /** Where the empty line begins that ends the header, with the line end before it. */
  private static int endOfHeader(byte[] block) {
    for (int i = 0; i + 1 < block.length; i++) {
      boolean bare = block[i] == '\n' && block[i + 1] == '\n';
      boolean usual =
          i + 3 < block.length
              && block[i] == '\r'
              && block[i + 1] == '\n'
              && block[i + 2] == '\r'
              && block[i + 3] == '\n';
      if (bare || usual) {
        return i;
      }
    }
    return block.length;
  }

  /** Why it is no page; null where it is one, or should be and is broken. */
  @Nullable String other() {
    return other;
  }

  /** What a profile reads of the page; null where it cannot be read. */
  RawRecord.@Nullable Values values(Set<String> columns, Set<String> lists) {
    if (broken) {
      return null;
    }
    try (InputStream in = new ByteArrayInputStream(body)) {
      return new PageValues(
          Jsoup.parse(in, charset.orElse(null), header.url()),
          header.url(),
          header.date(),
          columns,
          lists);
    } catch (IOException | RuntimeException e) {
      return null;
    }
  }

  private static byte[] unpacked(HttpResponse http) throws IOException {
    try (InputStream in = http.bodyDecoded().stream()) {
      byte[] body = in.readNBytes(Records.MOST_RECORD_BYTES + 1);
      if (body.length > Records.MOST_RECORD_BYTES) {
        throw new IOException("it unpacks to more than any page has");
      }
      return body;
    }
  }

  private static boolean isPage(String type) {
    String lower = type.strip().toLowerCase(Locale.ROOT);
    return lower.startsWith("text/html") || lower.startsWith("application/xhtml+xml");
  }

  private static Optional<String> charset(String type) {
    try {
      String name = MediaType.parseLeniently(type).parameters().get("charset");
      return Optional.ofNullable(name).filter(java.nio.charset.Charset::isSupported);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
