package clew.pipeline.ingest;

import clew.models.DeclaredImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the image hashes that a record declares. */
final class ImageReader {
  private static final int MOST_QUALITY = 100;

  private final ImageSource source;
  private final int digits;
  private final FieldReader hashes;
  private final @Nullable FieldReader qualities;

  ImageReader(ImageSource source, String fileName, Set<String> absent) {
    this.source = source;
    this.digits = ImageSource.HEX_DIGITS.getOrDefault(source.algorithm(), 0);
    this.hashes = new FieldReader("images", FieldSource.of(source.column()), fileName, absent);
    String quality = source.quality();
    this.qualities =
        quality == null
            ? null
            : new FieldReader("images", FieldSource.of(quality), fileName, absent);
  }

  /** In the order of the record, each once; what is no hash of the algorithm is noted. */
  List<DeclaredImage> read(RawRecord.Values values, Notes notes) {
    List<String> parts = parts(hashes.read(values, notes));
    List<String> marks = qualities == null ? List.of() : parts(qualities.read(values, notes));
    Set<DeclaredImage> images = new LinkedHashSet<>();
    for (int i = 0; i < parts.size(); i++) {
      String hash = parts.get(i).toLowerCase(Locale.ROOT);
      if (hash.isEmpty()) {
        continue;
      }
      if (isHash(hash)) {
        images.add(
            new DeclaredImage(source.algorithm(), hash, quality(marks, parts.size(), i, notes)));
      } else {
        notes.add("images", "not a hash of " + source.algorithm());
      }
    }
    return List.copyOf(images);
  }

  private List<String> parts(@Nullable String value) {
    if (value == null) {
      return List.of();
    }
    List<String> parts = new ArrayList<>();
    for (String item : JsonList.of(value)) {
      String separator = source.separator();
      String[] pieces =
          separator == null
              ? new String[] {item}
              : item.split(java.util.regex.Pattern.quote(separator), -1);
      Arrays.stream(pieces).map(String::strip).forEach(parts::add);
    }
    return parts;
  }

  private boolean isHash(String text) {
    return text.length() == digits
        && text.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'));
  }

  /** Of several hashes the one at the same place; qualities that do not pair up are none. */
  private static @Nullable Integer quality(List<String> marks, int hashes, int index, Notes notes) {
    if (marks.isEmpty()) {
      return null;
    }
    String mark = marks.size() == hashes ? marks.get(index) : "?";
    if (mark.isEmpty()) {
      return null;
    }
    boolean number = mark.length() <= 3 && mark.chars().allMatch(c -> c >= '0' && c <= '9');
    if (!number || Integer.parseInt(mark) > MOST_QUALITY) {
      notes.add("images", "not a quality from 0 to 100 for each hash");
      return null;
    }
    return Integer.valueOf(mark);
  }
}
