package clew.pipeline.ingest;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Guesses which lines stand before the header, and whether there is one: its cells are no values,
 * where the values below have a form.
 */
final class HeaderGuess {
  /** Rows that are looked at for a header, below a preamble. Chosen. */
  private static final int MOST_HEADER_ROWS = 4;

  /** Longer preambles are none. Chosen. */
  private static final int MOST_PREAMBLE_ROWS = 30;

  /** Rows below that say what a column holds. Chosen. */
  private static final int ROWS_BELOW = 100;

  /** In a hundred values of a column, how many make its kind. Chosen. */
  private static final int MOST_OF_A_COLUMN = 70;

  /** Of rows after a preamble, one in so many may be as empty as it. Chosen. */
  private static final int FULL_ROWS_TO_A_SPARSE_ONE = 20;

  /** A text so many times longer than its header is no header itself. Chosen. */
  private static final int LONGER = 3;

  private final DialectTrial trial;
  private final List<List<String>> rows = new ArrayList<>();
  private final int width;

  HeaderGuess(DialectTrial trial, CsvMarks marks, Charset charset) {
    this.trial = trial;
    this.width = usualWidth(trial.rows());
    for (DialectTrial.Row row : trial.rows()) {
      rows.add(row.broken() ? mended(row, marks, charset) : row.cells());
    }
  }

  CsvDialect dialect() {
    int first = firstFullRow();
    int header = first < rows.size() ? headerRows(first) : 0;
    int preamble = first == 0 || first == rows.size() ? 0 : trial.rows().get(first).line();
    CsvDialect found = trial.dialect();
    List<String> columns =
        header > 0
            ? List.of()
            : IntStream.rangeClosed(1, Math.max(1, width)).mapToObj(i -> "column_" + i).toList();
    return new CsvDialect(
        found.delimiter(), found.quote(), found.escape(), header, columns, preamble);
  }

  private List<String> mended(DialectTrial.Row row, CsvMarks marks, Charset charset) {
    byte[] line = row.cells().get(0).getBytes(charset);
    List<List<String>> read = new StrayQuotes(marks, width, charset).read(line);
    return read.size() == 1 ? read.get(0) : row.cells();
  }

  /** The width of most rows; of two equally frequent ones the greater. */
  private static int usualWidth(List<DialectTrial.Row> rows) {
    Map<Integer, Integer> widths = new TreeMap<>();
    rows.stream()
        .filter(row -> !row.broken())
        .forEach(row -> widths.merge(row.cells().size(), 1, Integer::sum));
    int usual = 1;
    int most = 0;
    for (Map.Entry<Integer, Integer> entry : widths.entrySet()) {
      if (entry.getValue() >= most) {
        most = entry.getValue();
        usual = entry.getKey();
      }
    }
    return usual;
  }

  private int firstFullRow() {
    int first = 0;
    while (first < Math.min(rows.size(), MOST_PREAMBLE_ROWS) && isSparse(rows.get(first))) {
      first++;
    }
    if (first == 0 || first >= rows.size() || !isSparse(rows.get(0))) {
      return first >= rows.size() ? 0 : first;
    }
    long sparse = rows.stream().skip(first).filter(this::isSparse).count();
    boolean rare = sparse * FULL_ROWS_TO_A_SPARSE_ONE <= rows.size() - first;
    return rare ? first : 0;
  }

  private boolean isSparse(List<String> row) {
    long filled = row.stream().filter(cell -> !cell.isBlank()).count();
    return width > 1 && filled <= Math.max(1, width / 3);
  }

  private int headerRows(int first) {
    List<List<String>> below = below(first + 1);
    if (!isHeader(rows.get(first), below)) {
      return 0;
    }
    int header = 1;
    while (header < MOST_HEADER_ROWS
        && first + header < rows.size() - 1
        && isFurther(first, header)) {
      header++;
    }
    return header;
  }

  private List<List<String>> below(int from) {
    return rows.stream().skip(from).filter(row -> row.size() == width).limit(ROWS_BELOW).toList();
  }

  private boolean isHeader(List<String> row, List<List<String>> below) {
    double votes = 0;
    Set<String> names = new HashSet<>();
    boolean formless = true;
    for (int c = 0; c < row.size(); c++) {
      String cell = row.get(c).strip();
      boolean form = ValueKind.of(cell).hasForm() && !looksLikeName(cell);
      formless &= !form && !cell.isEmpty();
      votes += below.isEmpty() ? 0 : vote(cell, form, column(below, c));
      votes += ColumnNames.isKnown(cell) ? 1 : 0;
      formless &= names.add(cell);
    }
    return votes > 0 || (votes == 0 && formless);
  }

  /** phone1 and col2 have the form of codes, and are names. */
  private static boolean looksLikeName(String cell) {
    return ValueKind.of(cell) == ValueKind.CODE && cell.matches("\\p{L}[\\p{L}_ -]{1,30}\\d{1,3}");
  }

  private double vote(String cell, boolean form, List<String> column) {
    if (cell.isEmpty() || column.isEmpty()) {
      return 0;
    }
    if (hasForm(column)) {
      return form ? -1 : 1;
    }
    if (column.contains(cell)) {
      return -1;
    }
    double length = column.stream().mapToInt(String::length).average().orElse(0);
    return length > (double) LONGER * cell.length() ? 0.5 : 0;
  }

  /**
   * A further row of a header: the same again, or no values in any column where values have a form.
   */
  private boolean isFurther(int first, int header) {
    List<String> row = rows.get(first + header);
    if (row.equals(rows.get(first))) {
      return true;
    }
    List<List<String>> below = below(first + header + 1);
    int formed = 0;
    for (int c = 0; c < Math.min(width, row.size()); c++) {
      List<String> column = column(below, c);
      if (!column.isEmpty() && hasForm(column)) {
        formed++;
        if (row.get(c).isBlank() || ValueKind.of(row.get(c)).hasForm()) {
          return false;
        }
      }
    }
    return formed > 1;
  }

  private static List<String> column(List<List<String>> below, int c) {
    return below.stream()
        .filter(row -> c < row.size())
        .map(row -> row.get(c).strip())
        .filter(cell -> !cell.isEmpty())
        .toList();
  }

  private static boolean hasForm(List<String> column) {
    long formed = column.stream().filter(cell -> ValueKind.of(cell).hasForm()).count();
    return formed * 100 >= (long) MOST_OF_A_COLUMN * column.size();
  }
}
