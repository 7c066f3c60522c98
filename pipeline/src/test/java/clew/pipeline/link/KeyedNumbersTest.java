package clew.pipeline.link;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class KeyedNumbersTest {
  private record Entry(long key, int member) implements Comparable<Entry> {
    @Override
    public int compareTo(Entry other) {
      int byKey = Long.compare(key, other.key);
      return byKey != 0 ? byKey : Integer.compare(member, other.member);
    }
  }

  @Test
  void sortsAsAListIsSorted() {
    Random random = new Random(5);
    for (int keys : new int[] {0, 1, 3, 1000, Integer.MAX_VALUE}) {
      List<Entry> expected = new ArrayList<>();
      KeyedNumbers entries = new KeyedNumbers(0);
      for (int i = 0; i < 5000; i++) {
        Entry entry =
            new Entry(
                keys == 0 ? random.nextLong() : random.nextInt(keys) - 1L,
                random.nextInt(2000) - 1000);
        expected.add(entry);
        entries.add(entry.key(), entry.member());
      }
      Collections.sort(expected);

      entries.sort();

      assertEquals(expected, list(entries));
      entries.dropRepeated();
      assertEquals(expected.stream().distinct().toList(), list(entries));
    }
  }

  @Test
  void hotKeyAmongItsNeighbours() {
    Random random = new Random(7);
    List<Entry> expected = new ArrayList<>();
    KeyedNumbers entries = new KeyedNumbers(0);
    for (int i = 0; i < 6000; i++) {
      // Neighbours of the hot key, below and above, share its heap; others are far off.
      long key = i % 3 > 0 ? 1L << 40 : i % 2 == 0 ? (1L << 40) + i % 7 - 3 : random.nextLong();
      Entry entry = new Entry(key, i % 5 == 0 ? random.nextInt(6000) : i);
      expected.add(entry);
      entries.add(entry.key(), entry.member());
    }
    Collections.sort(expected);

    entries.sort();

    assertEquals(expected, list(entries));
  }

  @Test
  void comesThroughBytesAsItWas() {
    KeyedNumbers entries = new KeyedNumbers(1);
    entries.add(Long.MIN_VALUE, -7);
    entries.add(3, 4);
    KeyedNumbers read = new KeyedNumbers(0);
    read.add(9, 9);

    read.addAll(entries.bytes());

    assertEquals(
        List.of(new Entry(9, 9), new Entry(Long.MIN_VALUE, -7), new Entry(3, 4)), list(read));
    assertEquals(1, read.endOfKey(0));
  }

  @Test
  void findsWhatIsThereAndNothingElse() {
    long[] values = new Random(6).longs(500).sorted().toArray();
    LongIndex index = new LongIndex(values);

    for (int i = 0; i < values.length; i++) {
      assertEquals(i, index.of(values[i]));
    }
    assertEquals(true, index.of(values[3] + 1) < 0 && index.of(0) < 0);
    assertEquals(true, new LongIndex(new long[0]).of(5) < 0);
  }

  private static List<Entry> list(KeyedNumbers entries) {
    List<Entry> list = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      list.add(new Entry(entries.key(i), entries.member(i)));
    }
    return list;
  }
}
