package clew.pipeline.ingest;

import clew.models.QuarantineReason;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;

/**
 * One row of a Parquet file as text: plain values as they are, lists, maps and structures as JSON.
 */
final class ParquetText {
  private final Map<String, String> plain = new LinkedHashMap<>();
  private final Set<String> columns = new LinkedHashSet<>();
  private final StringBuilder json = new StringBuilder();
  private @Nullable QuarantineReason problem;
  private boolean image;

  ParquetText(Group row) {
    GroupType type = row.getType();
    json.append('{');
    for (int i = 0; i < type.getFieldCount(); i++) {
      String name = type.getFieldName(i);
      columns.add(name);
      json.append(i == 0 ? "" : ",");
      quote(name);
      json.append(':');
      int start = json.length();
      String single = field(row, i);
      if (single != null) {
        plain.put(name, single);
      } else if (!json.substring(start).equals("null")) {
        plain.put(name, json.substring(start));
      }
    }
    json.append('}');
  }

  /** The whole row. */
  String json() {
    return json.toString();
  }

  /** Why it cannot be used; null where it can. */
  @Nullable QuarantineReason problem() {
    return image ? QuarantineReason.IMAGE_BYTES : problem;
  }

  RawRecord.Values values() {
    return new JsonValues(plain, columns, image);
  }

  /** Writes a field; its text where it is one plain value, which JSON would put in quotes. */
  private @Nullable String field(Group group, int field) {
    Type type = group.getType().getType(field);
    int times = group.getFieldRepetitionCount(field);
    if (type.isRepetition(Type.Repetition.REPEATED)) {
      json.append('[');
      for (int i = 0; i < times; i++) {
        json.append(i == 0 ? "" : ",");
        value(group, field, i);
      }
      json.append(']');
      return null;
    }
    if (times == 0) {
      json.append("null");
      return null;
    }
    return value(group, field, 0);
  }

  private @Nullable String value(Group group, int field, int index) {
    Type type = group.getType().getType(field);
    if (type.isPrimitive()) {
      String text = scalar(group, field, index);
      quote(text);
      return text;
    }
    Group inner = group.getGroup(field, index);
    LogicalTypeAnnotation meaning = type.getLogicalTypeAnnotation();
    if (meaning instanceof LogicalTypeAnnotation.ListLogicalTypeAnnotation) {
      list(inner);
    } else if (meaning instanceof LogicalTypeAnnotation.MapLogicalTypeAnnotation) {
      map(inner);
    } else {
      struct(inner);
    }
    return null;
  }

  /** Three levels: the list, a repeated group, the element. Older writers leave out the middle. */
  private void list(Group list) {
    boolean wrapped =
        !list.getType().getType(0).isPrimitive()
            && list.getType().getType(0).asGroupType().getFieldCount() == 1;
    json.append('[');
    for (int i = 0; i < list.getFieldRepetitionCount(0); i++) {
      json.append(i == 0 ? "" : ",");
      if (wrapped) {
        field(list.getGroup(0, i), 0);
      } else {
        value(list, 0, i);
      }
    }
    json.append(']');
  }

  private void map(Group map) {
    json.append('{');
    for (int i = 0; i < map.getFieldRepetitionCount(0); i++) {
      json.append(i == 0 ? "" : ",");
      Group entry = map.getGroup(0, i);
      boolean plainKey = entry.getType().getType(0).isPrimitive();
      quote(plainKey ? scalar(entry, 0, 0) : String.valueOf(i));
      json.append(':');
      if (entry.getType().getFieldCount() > 1) {
        field(entry, 1);
      } else {
        json.append("null");
      }
    }
    json.append('}');
  }

  private void struct(Group group) {
    GroupType type = group.getType();
    json.append('{');
    for (int i = 0; i < type.getFieldCount(); i++) {
      json.append(i == 0 ? "" : ",");
      quote(type.getFieldName(i));
      json.append(':');
      field(group, i);
    }
    json.append('}');
  }

  private String scalar(Group group, int field, int index) {
    ParquetScalar scalar = ParquetScalar.of(group, field, index);
    if (scalar.problem() == QuarantineReason.IMAGE_BYTES || ImageBytes.in(scalar.text())) {
      image = true;
    } else if (scalar.problem() != null) {
      problem = scalar.problem();
    }
    return scalar.text();
  }

  private void quote(String text) {
    json.append('"');
    JsonStringEncoder.getInstance().quoteAsString(text, json);
    json.append('"');
  }
}
