package clew.pipeline.ingest;

import java.io.Serializable;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
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
    sources()
        .forEach(
            field -> {
              columns.add(field.column());
              columns.addAll(field.otherwise());
            });
    columns.remove(FieldSource.FILE);
    columns.addAll(imageColumns());
    return columns;
  }

  private List<String> imageColumns() {
    if (images == null) {
      return List.of();
    }
    String quality = images.quality();
    return quality == null ? List.of(images.column()) : List.of(images.column(), quality);
  }

  /** Columns that a file with these columns lacks, though some field reads them. */
  NavigableSet<String> missing(Set<String> columns) {
    NavigableSet<String> missing = new TreeSet<>(imageColumns());
    sources()
        .filter(field -> field.otherwise().stream().noneMatch(columns::contains))
        .forEach(field -> missing.add(field.column()));
    missing.remove(FieldSource.FILE);
    missing.removeAll(columns);
    return missing;
  }

  /** Columns that stand in for the first name of a field, as {@code name: stand-in}. */
  NavigableSet<String> renamed(Set<String> columns) {
    NavigableSet<String> renamed = new TreeSet<>();
    sources()
        .filter(field -> !columns.contains(field.column()))
        .forEach(
            field ->
                field.otherwise().stream()
                    .filter(columns::contains)
                    .findFirst()
                    .ifPresent(other -> renamed.add(field.column() + ": " + other)));
    return renamed;
  }

  private Stream<FieldSource> sources() {
    Stream<@Nullable FieldSource> single =
        Stream.of(sourcePostingId, url, title, body, poster, place, price, postedAt, seenAt);
    Stream<FieldSource> several = Stream.of(phones, emails, handles, urls).flatMap(List::stream);
    return Stream.concat(
        single.flatMap(field -> field == null ? Stream.empty() : Stream.of(field)), several);
  }
}
