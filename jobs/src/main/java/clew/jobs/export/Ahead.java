package clew.jobs.export;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Rows that can be looked at before they are taken: what belongs together is taken together. */
final class Ahead<T> {
  private final Iterator<T> rows;
  private @Nullable T next;

  Ahead(Iterator<T> rows) {
    this.rows = rows;
    this.next = following();
  }

  /** Takes rows as long as they are as wanted. */
  List<T> whileTrue(Predicate<T> wanted) {
    List<T> taken = new ArrayList<>();
    for (T row = next; row != null && wanted.test(row); row = next) {
      taken.add(row);
      next = following();
    }
    return taken;
  }

  /** Takes the next row, and those after it that agree with it in something; none at the end. */
  List<T> alike(Function<T, ?> something) {
    T first = next;
    if (first == null) {
      return List.of();
    }
    Object what = something.apply(first);
    return whileTrue(row -> something.apply(row).equals(what));
  }

  private @Nullable T following() {
    return rows.hasNext() ? rows.next() : null;
  }
}
