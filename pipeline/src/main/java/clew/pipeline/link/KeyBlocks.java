package clew.pipeline.link;

import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.spark.Partitioner;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.function.PairFlatMapFunction;
import org.jspecify.annotations.Nullable;
import scala.Tuple2;

/**
 * Brings together the members of each key: entries travel in blocks of primitive arrays, one for
 * each part that they go to, and each part is sorted where it arrives. What meets is the same
 * whatever the partitioning of the input.
 *
 * <p>Keys must be spread over all 64 bits ({@link Mixing}): a part is a range of them, so that
 * parts in their order hold keys in theirs.
 */
final class KeyBlocks {
  /** Entries of a block at most. Chosen: 100 kB. */
  private static final int BLOCK = 8192;

  /** Takes the entries of a row. */
  @FunctionalInterface
  interface Sink {
    void add(long key, int member);
  }

  /** Tells the entries of a row. */
  @FunctionalInterface
  interface Emitter<T> extends Serializable {
    void emit(T row, Sink sink);
  }

  /** Makes something of all entries of a part, sorted by key and member, each once. */
  @FunctionalInterface
  interface Reader<R> extends Serializable {
    R read(KeyedNumbers entries);
  }

  private KeyBlocks() {}

  /** One result for each part, in the order of keys. */
  static <T, R> JavaRDD<R> of(JavaRDD<T> rows, int parts, Emitter<T> emitter, Reader<R> reader) {
    PairFlatMapFunction<Iterator<T>, Integer, byte[]> blocks =
        partition -> new Blocks<>(partition, emitter, parts);
    return rows.mapPartitionsToPair(blocks)
        .partitionBy(new ByNumber(parts))
        .mapPartitions(its -> one(reader.read(sorted(its))));
  }

  private static KeyedNumbers sorted(Iterator<Tuple2<Integer, byte[]>> blocks) {
    KeyedNumbers entries = new KeyedNumbers(0);
    blocks.forEachRemaining(block -> entries.addAll(block._2()));
    entries.sort();
    entries.dropRepeated();
    return entries;
  }

  private static <R> Iterator<R> one(R only) {
    return java.util.List.of(only).iterator();
  }

  /** The part of a key. */
  static int part(long key, int parts) {
    return (int) ((((key >>> 32) ^ 0x80000000L) * parts) >>> 32);
  }

  /** Keys are numbers of parts. */
  static final class ByNumber extends Partitioner {
    private static final long serialVersionUID = 1L;

    private final int parts;

    ByNumber(int parts) {
      this.parts = parts;
    }

    @Override
    public int numPartitions() {
      return parts;
    }

    @Override
    public int getPartition(Object key) {
      return (Integer) key;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof ByNumber its && its.parts == parts;
    }

    @Override
    public int hashCode() {
      return parts;
    }
  }

  /** The entries of a partition in blocks: a block goes when it is full, or at the end. */
  private static final class Blocks<T> implements Iterator<Tuple2<Integer, byte[]>>, Sink {
    private final Iterator<T> rows;
    private final Emitter<T> emitter;
    private final KeyedNumbers[] open;
    private final Deque<Tuple2<Integer, byte[]>> ready = new ArrayDeque<>();
    private boolean ended;

    Blocks(Iterator<T> rows, Emitter<T> emitter, int parts) {
      this.rows = rows;
      this.emitter = emitter;
      open = new KeyedNumbers[parts];
      for (int part = 0; part < parts; part++) {
        open[part] = new KeyedNumbers(64);
      }
    }

    @Override
    public void add(long key, int member) {
      int part = part(key, open.length);
      open[part].add(key, member);
      if (open[part].size() == BLOCK) {
        close(part);
      }
    }

    private void close(int part) {
      if (open[part].size() > 0) {
        ready.add(new Tuple2<>(part, open[part].bytes()));
        open[part].clear();
      }
    }

    @Override
    public boolean hasNext() {
      while (ready.isEmpty() && rows.hasNext()) {
        emitter.emit(rows.next(), this);
      }
      if (ready.isEmpty() && !ended) {
        ended = true;
        for (int part = 0; part < open.length; part++) {
          close(part);
        }
      }
      return !ready.isEmpty();
    }

    @Override
    public Tuple2<Integer, byte[]> next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return ready.remove();
    }
  }
}
