package clew.pipeline.ingest;

import clew.models.Reading;
import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;

/** The readings of one thing after the other, each opened when the one before it is through. */
final class Chained<T> implements Iterator<Reading> {
  private final Iterator<? extends T> things;
  private final Function<T, Iterator<Reading>> open;
  private Iterator<Reading> current = Collections.emptyIterator();

  Chained(Iterator<? extends T> things, Function<T, Iterator<Reading>> open) {
    this.things = things;
    this.open = open;
  }

  @Override
  public boolean hasNext() {
    while (!current.hasNext() && things.hasNext()) {
      current = open.apply(things.next());
    }
    return current.hasNext();
  }

  @Override
  public Reading next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return current.next();
  }
}
