package clew.pipeline.table;

import java.io.Serializable;
import java.lang.ref.Cleaner;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.jspecify.annotations.Nullable;

/**
 * What every task may look at, and must not change. On a cluster it is broadcast. Where all tasks
 * run in this process it is the thing itself: to write down what is known of a million ads, as a
 * broadcast does, took ten seconds of one core, and a copy of it was kept.
 *
 * <p>It is held as long as the object that {@link #of} gave can be reached, or until it is let go.
 */
public final class Known<T> implements Serializable {
  private static final long serialVersionUID = 1L;

  /** What is known in this process, by number. */
  private static final Map<Long, Object> HERE = new ConcurrentHashMap<>();

  private static final AtomicLong NUMBERS = new AtomicLong();
  private static final Cleaner CLEANER = Cleaner.create();

  private final @Nullable Broadcast<T> sent;
  private final long number;

  private Known(@Nullable Broadcast<T> sent, long number) {
    this.sent = sent;
    this.number = number;
  }

  /** Makes something known to all tasks. */
  public static <T> Known<T> of(JavaSparkContext context, T value) {
    if (!context.sc().isLocal()) {
      return new Known<>(context.broadcast(value), 0);
    }
    long number = NUMBERS.incrementAndGet();
    HERE.put(number, value);
    Known<T> known = new Known<>(null, number);
    CLEANER.register(known, () -> HERE.remove(number));
    return known;
  }

  /**
   * The thing itself.
   *
   * @throws IllegalStateException where it was let go
   */
  @SuppressWarnings("unchecked") // of this number there is one thing, of this type
  public T value() {
    if (sent != null) {
      return sent.value();
    }
    Object here = HERE.get(number);
    if (here == null) {
      throw new IllegalStateException("what is asked for was let go");
    }
    return (T) here;
  }

  /** Lets it go: no task may ask for it again. */
  public void destroy() {
    if (sent != null) {
      sent.destroy();
    } else {
      HERE.remove(number);
    }
  }
}
