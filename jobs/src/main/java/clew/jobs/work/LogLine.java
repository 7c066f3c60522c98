package clew.jobs.work;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A line on standard error: for people, or, with {@code CLEW_LOG=json}, for a collector, as one
 * JSON document. Never any content of ads.
 */
public final class LogLine {
  private static final ObjectMapper JSON = new ObjectMapper();

  private LogLine() {}

  /** Whether lines are JSON: the launcher says so. */
  static boolean isJson() {
    return Boolean.getBoolean("clew.log.json");
  }

  /** What went wrong, as {@code clew: message} for people. */
  public static String error(String message) {
    return isJson() ? json("ERROR", message.strip()) : "clew: " + message;
  }

  /** What is done that takes a while, as {@code clew: message} for people. */
  public static String notice(String message) {
    return isJson() ? json("INFO", message) : "clew: " + message;
  }

  static String progress(String line) {
    return isJson() ? json("INFO", line.strip()) : line;
  }

  private static String json(String level, String message) {
    Map<String, String> line = new LinkedHashMap<>();
    line.put("@timestamp", Instant.now().toString());
    line.put("log.level", level);
    line.put("message", message);
    try {
      return JSON.writeValueAsString(line);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a line that is no JSON", e);
    }
  }
}
