package clew.pipeline.ingest;

import java.io.IOException;

/** Finds the end of one JSON object by its brackets, without looking at what is in it. */
final class JsonScanner {
  /** What a scan came to. */
  enum Outcome {
    /** Its brackets match. */
    CLOSED,
    /** It ends within: with the file, with a line where it must not, or with a line in a text. */
    BROKEN,
    TOO_LONG,
    TOO_DEEP
  }

  /** How deep an ad may be. Chosen: far above any real one, far below what exhausts a stack. */
  static final int MOST_DEPTH = 500;

  private final Window window;
  private final boolean oneLine;
  private int end;

  /**
   * @param format of lines: an object ends with its line at the latest
   */
  JsonScanner(Window window, Format format) {
    this.window = window;
    this.oneLine = format == Format.JSON_LINES;
  }

  /** Position after the object last scanned, where it closes. */
  int end() {
    return end;
  }

  /** Scans the object at the window's position, which is its opening bracket. */
  Outcome scan() throws IOException {
    int depth = 0;
    int i = 0;
    while (i <= Records.MOST_RECORD_BYTES) {
      int b = window.at(i);
      if (b == '"') {
        i = text(i);
        if (i < 0) {
          return Outcome.BROKEN;
        }
        continue;
      }
      i++;
      if (b == '{' || b == '[') {
        depth++;
        if (depth > MOST_DEPTH) {
          return Outcome.TOO_DEEP;
        }
      } else if (b == '}' || b == ']') {
        depth--;
        if (depth == 0) {
          end = i;
          return Outcome.CLOSED;
        }
      } else if (b < 0 || (oneLine && (b == '\n' || b == '\r'))) {
        return Outcome.BROKEN;
      }
    }
    return Outcome.TOO_LONG;
  }

  /** Position after the closing quote; -1 where the line or the file ends before it. */
  private int text(int start) throws IOException {
    int i = start + 1;
    while (i <= Records.MOST_RECORD_BYTES) {
      int b = window.at(i);
      if (b == '"') {
        return i + 1;
      }
      if (b == '\\') {
        i++;
        b = window.at(i);
      }
      if (b < 0 || b == '\n' || b == '\r') {
        return -1;
      }
      i++;
    }
    return i;
  }
}
