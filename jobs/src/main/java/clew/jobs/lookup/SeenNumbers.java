package clew.jobs.lookup;

/** Numbers that were seen before, by open addressing: 16 to 32 bytes each. */
final class SeenNumbers {
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private long[] places = new long[1 << 10];
  private int size;
  private boolean nought;

  /** Whether a number comes for the first time. */
  boolean add(long number) {
    if (number == 0) {
      boolean first = !nought;
      nought = true;
      return first;
    }
    if (2 * size >= places.length) {
      grow();
    }
    int place = place(number);
    boolean first = places[place] == 0;
    places[place] = number;
    size += first ? 1 : 0;
    return first;
  }

  private int place(long number) {
    int place = (int) ((number * SPREAD) >>> 32) & (places.length - 1);
    while (places[place] != 0 && places[place] != number) {
      place = (place + 1) & (places.length - 1);
    }
    return place;
  }

  private void grow() {
    long[] before = places;
    places = new long[2 * before.length];
    for (long number : before) {
      if (number != 0) {
        places[place(number)] = number;
      }
    }
  }
}
