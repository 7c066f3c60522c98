package clew.jobs.generate;

import java.util.List;
import java.util.Map;

/**
 * Objects, one a line.
 *
 * @param array whether they stand in one array
 */
record JsonFormat(boolean array) implements RowFormat {
  private static final int LAST_CONTROL = 0x1F;

  @Override
  public String begin(List<Column> columns) {
    return array ? "[\n" : "";
  }

  @Override
  public void row(
      StringBuilder out, List<Column> columns, Map<Field, String> values, boolean first) {
    if (array && !first) {
      out.append(",\n");
    }
    object(out, columns, values);
    if (!array) {
      out.append('\n');
    }
  }

  /** Without any text; a line may also be cut short, which in an array would cut off the rest. */
  @Override
  public void broken(
      StringBuilder out,
      List<Column> columns,
      Map<Field, String> values,
      boolean first,
      Dice dice) {
    if (array || dice.chance(.5)) {
      row(out, columns, Sightings.withoutText(values), first);
    } else {
      int begin = out.length();
      object(out, columns, values);
      out.setLength(begin + (out.length() - begin) / 2);
      out.append('\n');
    }
  }

  private static void object(StringBuilder out, List<Column> columns, Map<Field, String> values) {
    out.append('{');
    boolean first = true;
    for (Column column : columns) {
      String value = values.get(column.field());
      if (value != null) {
        out.append(first ? "" : ", ").append('"').append(column.name()).append("\": ");
        text(out, value);
        first = false;
      }
    }
    out.append('}');
  }

  private static void text(StringBuilder out, String value) {
    out.append('"');
    for (int at = 0; at < value.length(); at++) {
      char character = value.charAt(at);
      if (character == '"' || character == '\\') {
        out.append('\\').append(character);
      } else if (character == '\n') {
        out.append("\\n");
      } else if (character > LAST_CONTROL) {
        out.append(character);
      } else {
        throw new IllegalStateException("a control character in an invented text");
      }
    }
    out.append('"');
  }

  @Override
  public String end() {
    return array ? "\n]\n" : "";
  }
}
