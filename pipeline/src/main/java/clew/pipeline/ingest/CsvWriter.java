package clew.pipeline.ingest;

import java.io.IOException;
import java.util.List;

/** Writes CSV as of RFC 4180: commas, doubled quotes, CRLF; quoted only what must be. */
final class CsvWriter {
  private final Appendable to;

  CsvWriter(Appendable to) {
    this.to = to;
  }

  void write(List<String> row) throws IOException {
    for (int i = 0; i < row.size(); i++) {
      if (i > 0) {
        to.append(',');
      }
      // Alone and empty it would be a blank line, which many readers pass over.
      write(row.get(i), row.size() == 1);
    }
    to.append("\r\n");
  }

  private void write(String value, boolean alone) throws IOException {
    if (mustBeQuoted(value) || (alone && value.isEmpty())) {
      to.append('"').append(value.replace("\"", "\"\"")).append('"');
    } else {
      to.append(value);
    }
  }

  private static boolean mustBeQuoted(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == ',' || c == '"' || c == '\n' || c == '\r') {
        return true;
      }
    }
    return false;
  }
}
