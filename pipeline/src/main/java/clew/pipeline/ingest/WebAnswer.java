package clew.pipeline.ingest;

import java.io.ByteArrayInputStream;
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
      HttpResponse http = HttpResponse.parse(Channels.newChannel(new ByteArrayInputStream(block)));
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
