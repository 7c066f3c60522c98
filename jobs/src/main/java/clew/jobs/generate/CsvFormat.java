package clew.jobs.generate;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Delimited text.
 *
 * @param escape what stands before a quote within quotes
 * @param absent what is written where there is nothing
 */
record CsvFormat(char delimiter, char escape, String lineEnd, boolean header, String absent)
    implements RowFormat {
  private static final char QUOTE = '"';

  @Override
  public String begin(List<Column> columns) {
    return header
        ? columns.stream().map(Column::name).collect(Collectors.joining("" + delimiter)) + lineEnd
        : "";
  }

  @Override
  public void row(
      StringBuilder out, List<Column> columns, Map<Field, String> values, boolean first) {
    for (int at = 0; at < columns.size(); at++) {
      if (at > 0) {
        out.append(delimiter);
      }
      value(out, values.getOrDefault(columns.get(at).field(), absent));
    }
    out.append(lineEnd);
  }

  /** Cut short, with a column too many, or without any text. */
  @Override
  public void broken(
      StringBuilder out,
      List<Column> columns,
      Map<Field, String> values,
      boolean first,
      Dice dice) {
    switch (dice.below(3)) {
      case 0 -> row(out, columns.subList(0, columns.size() / 2), values, first);
      case 1 -> {
        row(out, columns, values, first);
        out.setLength(out.length() - lineEnd.length());
        out.append(delimiter).append("1").append(delimiter).append("2").append(lineEnd);
      }
      default -> row(out, columns, Sightings.withoutText(values), first);
    }
  }

  private void value(StringBuilder out, String value) {
    boolean plain = true;
    for (int at = 0; at < value.length() && plain; at++) {
      char character = value.charAt(at);
      plain =
          character != delimiter
              && character != QUOTE
              && character != escape
              && character != '\n'
              && character != '\r';
    }
    if (plain) {
      out.append(value);
      return;
    }
    out.append(QUOTE);
    for (int at = 0; at < value.length(); at++) {
      char character = value.charAt(at);
      if (character == QUOTE || character == escape) {
        out.append(escape);
      }
      out.append(character);
    }
    out.append(QUOTE);
  }

  @Override
  public String end() {
    return "";
  }
}
