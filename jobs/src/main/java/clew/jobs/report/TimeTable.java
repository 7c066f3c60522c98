package clew.jobs.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Ads by time and place: a row for each place, a column for so many days that all fit.
 *
 * @param dated whether any ad has a date: else there are no columns
 * @param unit what a column is, such as "a day" or "7 days"
 * @param columns the first day of each
 * @param undated ads without any date, in words; empty where all have one
 */
record TimeTable(
    boolean dated, String unit, List<String> columns, List<Line> lines, String undated) {
  /** What a reader takes in, and a page of paper holds. Chosen. */
  private static final int MOST_COLUMNS = 24;

  /** Of days, from which columns are made: the first that needs few enough. */
  private static final List<Long> DAYS = List.of(1L, 7L, 28L, 91L, 364L, 3_640L, 36_400L);

  /** Shades of a cell. */
  private static final int SHADES = 4;

  /** A place. */
  record Line(String place, List<Cell> cells, String ads) {}

  /**
   * @param shade 0 to 4; of the largest 4
   * @param ads empty for none
   */
  record Cell(int shade, String ads) {}

  /**
   * @param names of places by {@link SeenDay#placeIn}
   */
  static TimeTable of(List<SeenDay> days, Map<Integer, String> names) {
    List<LocalDate> dated =
        days.stream().map(SeenDay::day).filter(Objects::nonNull).sorted().toList();
    long without = days.stream().filter(one -> one.day() == null).mapToLong(SeenDay::ads).sum();
    String undated = without == 0 ? "" : Told.count(without, "ad") + " without any date";
    if (dated.isEmpty()) {
      return new TimeTable(false, "", List.of(), List.of(), undated);
    }
    LocalDate first = dated.get(0);
    long span = ChronoUnit.DAYS.between(first, dated.get(dated.size() - 1)) + 1;
    long width =
        DAYS.stream()
            .filter(each -> (span + each - 1) / each <= MOST_COLUMNS)
            .findFirst()
            .orElse((span + MOST_COLUMNS - 1) / MOST_COLUMNS);
    int columns = (int) ((span + width - 1) / width);
    Map<Integer, long[]> counts = new TreeMap<>();
    for (SeenDay one : days) {
      LocalDate day = one.day();
      if (day != null) {
        long[] its = counts.computeIfAbsent(order(one.placeIn()), place -> new long[columns]);
        its[(int) (ChronoUnit.DAYS.between(first, day) / width)] += one.ads();
      }
    }
    long most = counts.values().stream().flatMapToLong(Arrays::stream).max().orElse(1);
    List<Line> lines = new ArrayList<>();
    counts.forEach((place, its) -> lines.add(line(names.getOrDefault(place, OTHERS), its, most)));
    List<String> heads = new ArrayList<>();
    for (int column = 0; column < columns; column++) {
      heads.add(Told.day(first.plusDays(column * width)));
    }
    return new TimeTable(true, width == 1 ? "a day" : width + " days", heads, lines, undated);
  }

  private static final String OTHERS = "other places";

  /** All other places come last. */
  private static int order(int placeIn) {
    return placeIn == 0 ? Integer.MAX_VALUE : placeIn;
  }

  private static Line line(String place, long[] counts, long most) {
    List<Cell> cells = new ArrayList<>();
    for (long count : counts) {
      cells.add(
          new Cell(
              (int) ((SHADES * count + most - 1) / most), count == 0 ? "" : Told.count(count)));
    }
    return new Line(place, cells, Told.count(Arrays.stream(counts).sum()));
  }
}
