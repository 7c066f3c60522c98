package clew.jobs.erasure;

import clew.jobs.store.Run;
import clew.models.AdText;
import clew.models.Contact;
import clew.models.ImageHash;
import clew.models.Mention;
import clew.models.QuarantinedRow;
import clew.models.Sighting;
import clew.pipeline.table.Table;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Takes out of all facts what was erased, or postings that are too old to keep. The files that
 * showed it go when the run is published, and with them every older run that names one.
 */
public final class EraseFacts {
  private final Run run;
  private final Erased erased;

  public EraseFacts(Run run, Erased erased) {
    this.run = run;
    this.erased = erased;
  }

  /** A function of a row that can be sent to where the rows are. */
  private interface Change<T> extends BiFunction<FactBlackout, T, Optional<T>>, Serializable {}

  /** Takes out what has tombstones; gives how many rows changed or went, by table. */
  public SortedMap<String, Long> apply() {
    Erased told = erased;
    Set<String> postings =
        run
            .read(Sighting.class)
            .filter(row -> told.isPosting(row.postingId()))
            .map(Named.class, row -> new Named(row.postingId()))
            .records()
            .collectAsList()
            .stream()
            .map(Named::id)
            .collect(Collectors.toSet());
    SortedMap<String, Long> changed = apply(new Gone(postings, orphans(postings), spans()));
    changed.put(
        "quarantine",
        run.takeOut(
            QuarantinedRow.class,
            change(new Gone(Set.of(), Set.of(), Map.of()), FactBlackout::of),
            "source",
            "source_file",
            "source_row"));
    return changed;
  }

  /** Takes out whole postings. */
  public SortedMap<String, Long> apply(Set<String> postings) {
    return apply(new Gone(postings, orphans(postings), Map.of()));
  }

  /** An id. Public, since Spark's executors make it. */
  public record Named(String id) {}

  private SortedMap<String, Long> apply(Gone gone) {
    SortedMap<String, Long> changed = new TreeMap<>();
    changed.put(
        "contacts",
        run.takeOut(
            Contact.class,
            change(gone, FactBlackout::of),
            "text_id",
            "posting_id",
            "field",
            "start"));
    changed.put(
        "mentions",
        run.takeOut(Mention.class, change(gone, FactBlackout::of), "text_id", "field", "start"));
    changed.put(
        "images",
        run.takeOut(
            ImageHash.class, change(gone, FactBlackout::of), "posting_id", "algorithm", "hash"));
    changed.put("texts", run.takeOut(AdText.class, change(gone, FactBlackout::of), "text_id"));
    changed.put(
        "sightings",
        run.takeOut(Sighting.class, change(gone, FactBlackout::of), "posting_id", "record_id"));
    return changed;
  }

  private <T> Table.Opener<T, T> change(Gone gone, Change<T> change) {
    Erased told = erased;
    return () -> {
      FactBlackout blackout = new FactBlackout(told, gone);
      return row -> iterator(change.apply(blackout, row));
    };
  }

  private static <T> Iterator<T> iterator(Optional<T> row) {
    return row.stream().iterator();
  }

  /** Texts that only these postings had. */
  private Set<String> orphans(Set<String> postings) {
    if (postings.isEmpty()) {
      return Set.of();
    }
    HashSet<String> going = new HashSet<>(postings);
    Set<String> theirs = texts(row -> going.contains(row.postingId()));
    HashSet<String> candidates = new HashSet<>(theirs);
    theirs.removeAll(
        texts(row -> candidates.contains(row.textId()) && !going.contains(row.postingId())));
    return theirs;
  }

  private interface Which extends Predicate<Sighting>, Serializable {}

  private Set<String> texts(Which which) {
    return new HashSet<>(
        run
            .read(Sighting.class)
            .filter(which::test)
            .map(Named.class, row -> new Named(row.textId()))
            .records()
            .distinct()
            .collectAsList()
            .stream()
            .map(Named::id)
            .toList());
  }

  /** Where texts show what was erased, as the contacts say that were found when they were read. */
  private Map<String, List<BlackedSpan>> spans() {
    Erased told = erased;
    Table<BlackedSpan> found =
        run.read(Contact.class)
            .filter(row -> row.textId() != null && told.is(row.kind(), row.value()))
            .flatMap(BlackedSpan.class, EraseFacts::span);
    Table<BlackedSpan> seen =
        run.read(AdText.class)
            .flatMap(
                BlackedSpan.class,
                () -> {
                  Blackout blackout = new Blackout(told);
                  return row -> spans(blackout, row);
                });
    Map<String, List<BlackedSpan>> spans = new HashMap<>();
    for (BlackedSpan span : found.union(seen).records().collectAsList()) {
      spans.merge(span.textId(), List.of(span), EraseFacts::both);
    }
    return spans;
  }

  private static Iterator<BlackedSpan> span(Contact row) {
    Integer start = row.start();
    Integer end = row.end();
    String text = row.textId();
    return text == null || start == null || end == null
        ? List.<BlackedSpan>of().iterator()
        : List.of(new BlackedSpan(text, row.field(), start, end)).iterator();
  }

  private static Iterator<BlackedSpan> spans(Blackout blackout, AdText row) {
    ArrayList<BlackedSpan> spans = new ArrayList<>();
    blackout
        .spans(row.title(), row.phoneRegion())
        .forEach(s -> spans.add(new BlackedSpan(row.textId(), "title", s.start(), s.end())));
    blackout
        .spans(row.body(), row.phoneRegion())
        .forEach(s -> spans.add(new BlackedSpan(row.textId(), "body", s.start(), s.end())));
    return spans.iterator();
  }

  private static List<BlackedSpan> both(List<BlackedSpan> one, List<BlackedSpan> other) {
    return Stream.concat(one.stream(), other.stream()).toList();
  }
}
