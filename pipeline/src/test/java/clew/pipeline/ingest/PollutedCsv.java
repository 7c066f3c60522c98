package clew.pipeline.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * CSV files of one invented table, each polluted in one way, with the clean table and the dialect
 * that a careful person would tell. The kinds and their weights (how often each was met among 3,712
 * files of open data portals) are those of Vitagliano et al., "Pollock: A Data Loading Benchmark",
 * PVLDB 16(8), 2023; table, code and wording are our own.
 */
final class PollutedCsv {
  /** A polluted file. */
  record Polluted(
      String kind, double weight, String text, List<List<String>> clean, CsvDialect told) {}

  private static final long SEED = 20260302;
  private static final List<String> NAMES =
      List.of("day", "hour", "amount", "code", "price", "title", "text", "link", "note");

  /** A separator too many or too few: each file of a table of 84 rows and 9 columns. */
  private static final double SEPARATOR_WEIGHT = 0.36775;

  private static final double QUOTE_WEIGHT = 0.00926;
  private static final double SPACES_WEIGHT = 0.14286;

  private final List<List<String>> table = new ArrayList<>();
  private final List<Polluted> files = new ArrayList<>();

  private PollutedCsv(int rows) {
    table.add(NAMES);
    Random random = new Random(SEED);
    for (int i = 0; i < rows; i++) {
      table.add(row(random, i));
    }
  }

  /** All kinds, of a table with so many data rows. */
  static List<Polluted> all(int rows) {
    PollutedCsv polluted = new PollutedCsv(rows);
    polluted.files();
    polluted.rows();
    return polluted.files;
  }

  private static List<String> row(Random random, int i) {
    String[] goods = {"Lamp", "Garden Bench", "Kids' Bike, 24\"", "Desk, Oak", "Board 10\" x 12\""};
    String[] ends = {
      "solid, dry and hardly used",
      "it won't wobble, we've tried",
      "a 6\\'5\" frame, of course",
      "made in 1998. Light, too",
      "for boys' rooms and girls' rooms"
    };
    String code = "QX-" + (1000 + random.nextInt(9000));
    return List.of(
        String.format(Locale.ROOT, "%02d/%02d/2024", 1 + random.nextInt(28), 1 + i % 12),
        String.format(Locale.ROOT, "%02d:%02d", i % 24, 15 * random.nextInt(4)),
        String.valueOf(random.nextInt(40)),
        code,
        "$" + random.nextInt(99) + "." + (10 + random.nextInt(90)),
        goods[random.nextInt(goods.length)],
        "The "
            + goods[random.nextInt(2)].toLowerCase(Locale.ROOT)
            + " number "
            + i
            + " is "
            + ends[random.nextInt(ends.length)],
        "https://shop.example.org/item/" + code.replace('-', '_') + ".html",
        "");
  }

  /** How a file is written, unless one of its rows is written in its own way. */
  private record Style(String delimiter, String quote, String escape, String lineEnd) {
    static final Style USUAL = new Style(",", "\"", "\"", "\r\n");

    CsvDialect told() {
      // As the public loaders tell it: where quotes are not escaped, they say that they are
      // doubled.
      String told = escape.isEmpty() ? quote : escape;
      return new CsvDialect(delimiter, quote.charAt(0), told.charAt(0), 1, List.of(), 0);
    }
  }

  private void files() {
    Style usual = Style.USUAL;
    CsvDialect told = usual.told();
    String plain = text(table, usual);
    add("as it is", 1, plain, table, told);
    add("no bytes", 15, "", List.of(), told);
    add("no last line end", 184, plain.substring(0, plain.length() - 2), table, told);
    add("two last line ends", 5, plain + "\r\n", table, told);
    add("no header", 470, text(data(), usual), data(), without(told));
    for (int n = 2; n <= 3; n++) {
      add(
          "header of " + n + " rows",
          47,
          text(headers(n), usual) + text(data(), usual),
          joined(n),
          told(told, n, 0));
    }
    String commas = ",".repeat(NAMES.size() - 1);
    add(
        "preamble",
        282,
        "MADE BY HAND" + commas + "\r\n" + commas + "\r\n" + plain,
        table,
        told(told, 1, 2));
    for (int columns = NAMES.size() - 1; columns <= NAMES.size() + 1; columns++) {
      add("second table", 62.67, plain + text(other(columns), usual), table, told);
    }
    add("header only", 3, text(List.of(NAMES), usual), List.of(NAMES), told);
    add("one row", 4, text(table.subList(0, 2), usual), table.subList(0, 2), told);
    add("lines end with CR", 7, new Style(",", "\"", "\"", "\r"));
    add("lines end with LF", 1691, new Style(",", "\"", "\"", "\n"));
    add("tabs", 4, new Style("\t", "\"", "\"", "\r\n"));
    add("semicolons", 834, new Style(";", "\"", "\"", "\r\n"));
    add("spaces", 4, new Style(" ", "\"", "\"", "\r\n"));
    add("comma and space", 101, new Style(", ", "\"", "\"", "\r\n"));
    add("apostrophes as quotes", 11, new Style(",", "'", "", "\r\n"));
    add("backslash as escape", 1, new Style(",", "\"", "\\", "\r\n"));
    add("quotes not escaped", 7, new Style(",", "\"", "", "\r\n"));
  }

  private void rows() {
    for (int r = 0; r < table.size(); r++) {
      for (int c = 0; c < NAMES.size(); c++) {
        String before = text(table.subList(0, r), Style.USUAL);
        String after = text(table.subList(r + 1, table.size()), Style.USUAL);
        CsvDialect told = Style.USUAL.told();
        add(
            "separator too many",
            SEPARATOR_WEIGHT,
            before + line(table.get(r), ",", c, ",,") + after,
            table,
            told);
        if (c > 0) {
          add(
              "separator too few",
              SEPARATOR_WEIGHT,
              before + line(table.get(r), ",", c, "") + after,
              table,
              told);
        }
        List<List<String>> with = new ArrayList<>(table);
        List<String> row = new ArrayList<>(table.get(r));
        row.set(c, "\"" + row.get(c));
        with.set(r, row);
        add("stray quote", QUOTE_WEIGHT, before + stray(table.get(r), c) + after, with, told);
      }
      add(
          "row with spaces",
          SPACES_WEIGHT,
          text(table.subList(0, r), Style.USUAL)
              + text(table.subList(r, r + 1), new Style(" ", "\"", "\"", "\r\n"))
              + text(table.subList(r + 1, table.size()), Style.USUAL),
          table,
          Style.USUAL.told());
    }
  }

  /** A line whose separator before one cell is another; before the first there is none. */
  private static String line(List<String> row, String delimiter, int at, String other) {
    StringBuilder line = new StringBuilder(at == 0 ? other.substring(1) : "");
    for (int i = 0; i < row.size(); i++) {
      line.append(i == 0 ? "" : i == at ? other : delimiter);
      line.append(cell(row.get(i), i, Style.USUAL));
    }
    return line + "\r\n";
  }

  /**
   * A line with a quote too many at the beginning of one value, within its quotes if it has any.
   */
  private static String stray(List<String> row, int at) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < row.size(); i++) {
      String cell = cell(row.get(i), i, Style.USUAL);
      line.append(i == 0 ? "" : ",");
      line.append(i == at ? "\"" + cell : cell);
    }
    return line + "\r\n";
  }

  private static String text(List<List<String>> rows, Style style) {
    StringBuilder text = new StringBuilder();
    for (List<String> row : rows) {
      for (int i = 0; i < row.size(); i++) {
        text.append(i == 0 ? "" : style.delimiter).append(cell(row.get(i), i, style));
      }
      text.append(style.lineEnd);
    }
    return text.toString();
  }

  /** Quotes stand round texts and links, and where the original needs them; nowhere else. */
  private static String cell(String value, int column, Style style) {
    boolean quoted = column == 6 || column == 7 || value.contains(",") || value.contains("\"");
    String inner = value.replace("\"", style.escape + "\"");
    return quoted ? style.quote + inner + style.quote : inner;
  }

  private List<List<String>> data() {
    return table.subList(1, table.size());
  }

  private static List<List<String>> headers(int n) {
    List<List<String>> headers = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      headers.add(NAMES);
    }
    return headers;
  }

  private List<List<String>> joined(int n) {
    List<List<String>> joined = new ArrayList<>(table);
    joined.set(0, NAMES.stream().map(name -> (name + " ").repeat(n).strip()).toList());
    return joined;
  }

  /** The table again, below the first one, with more or fewer columns. */
  private List<List<String>> other(int columns) {
    List<List<String>> other = new ArrayList<>();
    for (List<String> row : table) {
      List<String> cells = new ArrayList<>(row);
      if (columns > cells.size()) {
        cells.add(row == NAMES ? "more" : "");
      }
      other.add(cells.subList(0, columns));
    }
    return other;
  }

  private static CsvDialect told(CsvDialect told, int headerRows, int preamble) {
    return new CsvDialect(
        told.delimiter(), told.quote(), told.escape(), headerRows, List.of(), preamble);
  }

  private static CsvDialect without(CsvDialect told) {
    return new CsvDialect(told.delimiter(), told.quote(), told.escape(), 0, NAMES, 0);
  }

  private void add(String kind, double weight, Style style) {
    add(kind, weight, text(table, style), table, style.told());
  }

  private void add(
      String kind, double weight, String text, List<List<String>> clean, CsvDialect told) {
    files.add(new Polluted(kind, weight, text, clean, told));
  }
}
