package clew.models;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What every column of every table means: made from the records, so that it cannot differ. */
public final class DataDictionary {
  private static final Map<Class<?>, String> TYPES =
      Map.of(
          String.class, "string",
          int.class, "int32",
          Integer.class, "int32",
          long.class, "int64",
          Long.class, "int64",
          double.class, "double",
          Double.class, "double",
          boolean.class, "boolean",
          LocalDate.class, "date",
          Instant.class, "timestamp");

  private DataDictionary() {}

  /** Every column of {@link Tables#all}, in the order of tables and columns. */
  public static List<DictionaryEntry> entries() {
    return Tables.all().stream().flatMap(table -> entries(table).stream()).toList();
  }

  private static List<DictionaryEntry> entries(Class<? extends Record> table) {
    TableInfo info = Tables.info(table);
    return Arrays.stream(table.getRecordComponents())
        .map(
            column ->
                new DictionaryEntry(
                    info.name(),
                    Tables.column(column.getName()),
                    info.kind().word(),
                    type(column.getGenericType()),
                    isNullable(column),
                    unit(column),
                    sensitivity(column).word(),
                    meaning(column)))
        .toList();
  }

  /** The same for people, as Markdown: a section for each table. */
  public static String markdown() {
    StringBuilder text = new StringBuilder();
    text.append("# Data dictionary\n\n")
        .append("Made from the records by `scripts/clew dictionary`; every run has it as the table")
        .append(" `data_dictionary`, too.\nTimestamps are in UTC, in microseconds. Lists are never")
        .append(" null, but empty. Spans count Unicode code points from 0, end excluded.\n\n")
        .append("| sensitivity | what such a column may tell |\n|---|---|\n")
        .append("| technical | nothing of a person by itself: ids, counts, versions |\n")
        .append("| assessment | what Clew holds of ads: no fact, and no verdict |\n")
        .append("| personal | who somebody is, or how to reach them |\n")
        .append("| special | an ad's own words: also of sex life, health and origin |\n");
    for (Class<? extends Record> table : Tables.all()) {
      TableInfo info = Tables.info(table);
      text.append("\n## `").append(info.name()).append("`\n\n");
      text.append(info.kind().word()).append(": ").append(info.row()).append("\n\n");
      text.append("| column | type | null | unit | sensitivity | meaning |\n");
      text.append("|---|---|---|---|---|---|\n");
      entries(table).forEach(entry -> text.append(row(entry)));
    }
    return text.toString();
  }

  private static String row(DictionaryEntry entry) {
    List<String> cells = new ArrayList<>();
    cells.add("`" + entry.columnName() + "`");
    cells.add(entry.type());
    cells.add(entry.nullable() ? "may be" : "never");
    cells.add(entry.unit());
    cells.add(entry.sensitivity());
    cells.add(entry.meaning());
    return cells.stream()
        .map(cell -> cell.replace("|", "\\|").replace("<", "&lt;"))
        .collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  private static String type(Type type) {
    if (type instanceof ParameterizedType list) {
      return "list<" + type(list.getActualTypeArguments()[0]) + ">";
    }
    if (type instanceof Class<?> record && record.isRecord()) {
      return Arrays.stream(record.getRecordComponents())
          .map(field -> Tables.column(field.getName()) + ": " + type(field.getGenericType()))
          .collect(Collectors.joining(", ", "struct<", ">"));
    }
    String name = type instanceof Class<?> plain ? TYPES.get(plain) : null;
    if (name == null) {
      throw new IllegalArgumentException(type.getTypeName() + " is no type of a column");
    }
    return name;
  }

  private static boolean isNullable(RecordComponent column) {
    return column.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  private static String unit(RecordComponent column) {
    Unit unit = column.getAnnotation(Unit.class);
    return unit == null ? "" : unit.value();
  }

  private static Sensitivity sensitivity(RecordComponent column) {
    Sensitive sensitive = column.getAnnotation(Sensitive.class);
    return sensitive == null ? Sensitivity.TECHNICAL : sensitive.value();
  }

  /** With the meaning of its fields, where it is a list of structures. */
  private static String meaning(RecordComponent column) {
    Doc doc = column.getAnnotation(Doc.class);
    if (doc == null) {
      throw new IllegalArgumentException(column + " does not say what it means");
    }
    if (column.getGenericType() instanceof ParameterizedType list
        && list.getActualTypeArguments()[0] instanceof Class<?> element
        && element.isRecord()) {
      return doc.value()
          + Arrays.stream(element.getRecordComponents())
              .map(field -> Tables.column(field.getName()) + ": " + meaning(field))
              .collect(Collectors.joining("; ", " (", ")"));
    }
    return doc.value();
  }
}
