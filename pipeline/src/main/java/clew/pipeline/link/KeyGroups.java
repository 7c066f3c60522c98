package clew.pipeline.link;

import static org.apache.spark.sql.functions.col;

import clew.pipeline.table.Table;
import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import org.apache.spark.api.java.function.MapPartitionsFunction;

/**
 * Brings together the members of each key. Spark sorts, spilling what does not fit, and a group is
 * read off as it passes: one array of numbers is all that a key costs, also the one that everybody
 * has.
 */
final class KeyGroups {
  /** Makes of the members of a key, ascending and each once, what it hands to the sink. */
  @FunctionalInterface
  interface Meeting<U> extends Serializable {
    void meet(long key, int[] members, Consumer<U> sink);
  }

  private KeyGroups() {}

  /** Keys of one member alone are passed over. */
  static <U extends Record> Table<U> of(Table<Keyed> keyed, Class<U> to, Meeting<U> meeting) {
    MapPartitionsFunction<Keyed, U> meet = rows -> new Groups<>(rows, meeting);
    return Table.over(
        to,
        keyed
            .records()
            .repartition(col("key"))
            .sortWithinPartitions("key", "member")
            .mapPartitions(meet, Table.encoder(to)));
  }

  private static final class Groups<U> implements Iterator<U> {
    private final Iterator<Keyed> rows;
    private final Meeting<U> meeting;
    private final Deque<U> ready = new ArrayDeque<>();
    private int[] members = new int[16];
    private int size;
    private long key;

    Groups(Iterator<Keyed> rows, Meeting<U> meeting) {
      this.rows = rows;
      this.meeting = meeting;
    }

    @Override
    public boolean hasNext() {
      while (ready.isEmpty() && rows.hasNext()) {
        Keyed row = rows.next();
        if (size > 0 && row.key() != key) {
          close();
        }
        add(row);
      }
      if (ready.isEmpty() && size > 0) {
        close();
      }
      return !ready.isEmpty();
    }

    @Override
    public U next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return ready.remove();
    }

    private void add(Keyed row) {
      key = row.key();
      if (size == 0 || members[size - 1] != row.member()) {
        if (size == members.length) {
          members = Arrays.copyOf(members, 2 * size);
        }
        members[size++] = row.member();
      }
    }

    private void close() {
      if (size > 1) {
        meeting.meet(key, Arrays.copyOf(members, size), ready::add);
      }
      size = 0;
    }
  }
}
