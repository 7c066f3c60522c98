package clew.pipeline.ingest;

import java.io.Serializable;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What we call it, and where it comes from. Null or empty where the source does not have it. */
public record ProfileFields(
    @Nullable FieldSource sourcePostingId,
    @Nullable FieldSource url,
    @Nullable FieldSource title,
    @Nullable FieldSource body,
    @Nullable FieldSource poster,
    @Nullable FieldSource place,
    @Nullable FieldSource price,
    @Nullable FieldSource postedAt,
    @Nullable FieldSource seenAt,
    List<FieldSource> phones,
    List<FieldSource> emails,
    List<FieldSource> handles,
    List<FieldSource> urls,
    @Nullable ImageSource images)
    implements Serializable {
  public ProfileFields {
    phones = List.copyOf(phones);
    emails = List.copyOf(emails);
    handles = List.copyOf(handles);
    urls = List.copyOf(urls);
  }

  /** Every column of the dump that some field reads. */
  public NavigableSet<String> columns() {
    NavigableSet<String> columns = new TreeSet<>();
    Stream.of(sourcePostingId, url, title, body, poster, place, price, postedAt, seenAt)
        .forEach(field -> add(columns, field));
    Stream.of(phones, emails, handles, urls)
        .flatMap(List::stream)
        .forEach(field -> add(columns, field));
    if (images != null) {
      columns.add(images.column());
      if (images.quality() != null) {
        columns.add(images.quality());
      }
    }
    return columns;
  }

  private static void add(NavigableSet<String> columns, @Nullable FieldSource field) {
    if (field != null && !field.column().equals(FieldSource.FILE)) {
      columns.add(field.column());
    }
  }
}
