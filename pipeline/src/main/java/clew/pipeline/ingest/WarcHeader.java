package clew.pipeline.ingest;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a record of a web archive says of itself.
 *
 * @param type of the record: {@code response}, {@code resource}, {@code request}, …
 * @param url of what was fetched; empty where nothing was
 * @param date when, as ISO 8601; empty where it is not said
 * @param contentType of the block
 * @param bytes of the block
 */
record WarcHeader(String type, String url, String date, String contentType, long bytes) {
  /** Address, host, time, type, other things, length: fields have no spaces in them. */
  private static final Pattern ARC_LINE =
      Pattern.compile(
          "(\\S{1,8000}+) (\\S{1,100}+) (\\d{8,14}+) (\\S{1,200}+)(?: \\S{1,200}+){0,6}? (\\d{1,18})");

  private static final Pattern LENGTH = Pattern.compile("\\d{1,18}");

  /** The header of a WARC record, without the empty line; null where it is none. */
  static @Nullable WarcHeader ofWarc(byte[] bytes) {
    Map<String, String> fields = new HashMap<>();
    String text = new String(bytes, StandardCharsets.UTF_8);
    text.lines()
        .skip(1)
        .forEach(
            line -> {
              int colon = line.indexOf(':');
              if (colon > 0) {
                fields.put(
                    line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
              }
            });
    String length = fields.getOrDefault("content-length", "");
    if (!LENGTH.matcher(length).matches()) {
      return null;
    }
    String url = fields.getOrDefault("warc-target-uri", "");
    boolean bracketed = url.startsWith("<") && url.endsWith(">"); // WARC 1.0's own examples do
    return new WarcHeader(
        fields.getOrDefault("warc-type", ""),
        bracketed ? url.substring(1, url.length() - 1) : url,
        fields.getOrDefault("warc-date", ""),
        fields.getOrDefault("content-type", ""),
        Long.parseLong(length));
  }

  /** The line that an ARC record begins with; null where it is none. */
  static @Nullable WarcHeader ofArc(byte[] bytes) {
    Matcher line = ARC_LINE.matcher(new String(bytes, StandardCharsets.UTF_8));
    if (!line.matches()) {
      return null;
    }
    String url = line.group(1);
    boolean page = url.startsWith("http:") || url.startsWith("https:");
    return new WarcHeader(
        page ? "response" : url.startsWith("filedesc:") ? "warcinfo" : "metadata",
        url,
        iso(line.group(3)),
        page ? "application/http" : line.group(4),
        Long.parseLong(line.group(5)));
  }

  private static String iso(String digits) {
    String d = digits.length() >= 14 ? digits : digits.substring(0, 8) + "000000";
    return "%s-%s-%sT%s:%s:%sZ"
        .formatted(
            d.substring(0, 4),
            d.substring(4, 6),
            d.substring(6, 8),
            d.substring(8, 10),
            d.substring(10, 12),
            d.substring(12, 14));
  }
}
