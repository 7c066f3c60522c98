package clew.pipeline.link;

import java.io.Serializable;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.function.PairFlatMapFunction;
import scala.Tuple2;

/**
 * Pairs of numbers as long ones, the smaller number in the high half, that travel in arrays: where
 * there are ten pairs for an ad, a row for each would cost more than all that is done with it.
 */
final class PairBlocks {
  private PairBlocks() {}

  static long pair(int one, int other) {
    return one < other ? (long) one << 32 | other : (long) other << 32 | one;
  }

  static int left(long pair) {
    return (int) (pair >>> 32);
  }

  static int right(long pair) {
    return (int) pair;
  }

  /** Tells to which part a pair goes. */
  @FunctionalInterface
  private interface Place extends Serializable {
    int of(long pair);
  }

  /** Each pair once: one array for each part, ascending. Parts are alike in size. */
  static JavaRDD<long[]> distinct(JavaRDD<long[]> pairs, int parts) {
    return shared(pairs, parts, pair -> KeyBlocks.part(Mixing.mix(pair), parts));
  }

  /**
   * Each pair once, in order: one array for each part, the parts one after the other.
   *
   * @param size the numbers lie between 0 and this, excluded
   */
  static JavaRDD<long[]> inOrder(JavaRDD<long[]> pairs, int size, int parts) {
    return shared(pairs, parts, pair -> (int) ((long) left(pair) * parts / size));
  }

  private static JavaRDD<long[]> shared(JavaRDD<long[]> pairs, int parts, Place place) {
    PairFlatMapFunction<Iterator<long[]>, Integer, byte[]> share =
        blocks -> new Shares(blocks, parts, place);
    return pairs
        .mapPartitionsToPair(share)
        .partitionBy(new KeyBlocks.ByNumber(parts))
        .mapPartitions(blocks -> List.of(joined(blocks)).iterator());
  }

  /** All pairs of all arrays, ascending; they must hold none twice. */
  static long[] collect(JavaRDD<long[]> pairs) {
    List<long[]> blocks = pairs.collect();
    long[] all = new long[blocks.stream().mapToInt(block -> block.length).sum()];
    int size = 0;
    for (long[] block : blocks) {
      System.arraycopy(block, 0, all, size, block.length);
      size += block.length;
    }
    Arrays.parallelSort(all);
    return all;
  }

  private static long[] joined(Iterator<Tuple2<Integer, byte[]>> blocks) {
    LongArray all = new LongArray();
    blocks.forEachRemaining(
        block -> {
          ByteBuffer bytes = ByteBuffer.wrap(block._2());
          while (bytes.hasRemaining()) {
            all.add(bytes.getLong());
          }
        });
    return all.sortedDistinct();
  }

  /** Cuts each array into the shares of the parts. */
  private static final class Shares implements Iterator<Tuple2<Integer, byte[]>> {
    private final Iterator<long[]> blocks;
    private final int parts;
    private final Place place;
    private Iterator<Tuple2<Integer, byte[]>> ready = List.<Tuple2<Integer, byte[]>>of().iterator();

    Shares(Iterator<long[]> blocks, int parts, Place place) {
      this.blocks = blocks;
      this.parts = parts;
      this.place = place;
    }

    @Override
    public boolean hasNext() {
      while (!ready.hasNext() && blocks.hasNext()) {
        ready = cut(blocks.next()).iterator();
      }
      return ready.hasNext();
    }

    @Override
    public Tuple2<Integer, byte[]> next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return ready.next();
    }

    private List<Tuple2<Integer, byte[]>> cut(long[] pairs) {
      int[] sizes = new int[parts];
      for (long pair : pairs) {
        sizes[place.of(pair)]++;
      }
      ByteBuffer[] shares = new ByteBuffer[parts];
      for (long pair : pairs) {
        int part = place.of(pair);
        if (shares[part] == null) {
          shares[part] = ByteBuffer.allocate(sizes[part] * Long.BYTES);
        }
        shares[part].putLong(pair);
      }
      List<Tuple2<Integer, byte[]>> cut = new ArrayList<>();
      for (int part = 0; part < parts; part++) {
        if (shares[part] != null) {
          cut.add(new Tuple2<>(part, shares[part].array()));
        }
      }
      return cut;
    }
  }
}
