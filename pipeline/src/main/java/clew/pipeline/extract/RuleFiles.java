package clew.pipeline.extract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the rules and word lists that ship with the models. */
final class RuleFiles {
  private static final String FOLDER = "/clew/models/rules/";

  private RuleFiles() {}

  /** The lines of a file, without comments (from {@code #} at the start) and empty lines. */
  static List<String> lines(String name) {
    InputStream stream = RuleFiles.class.getResourceAsStream(FOLDER + name);
    if (stream == null) {
      throw new IllegalStateException("the rules " + name + " are not on the class path");
    }
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return reader.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The words of a file, parted by white space. */
  static Set<String> words(String name) {
    return lines(name).stream()
        .flatMap(line -> Arrays.stream(line.trim().split("\\s+", -1)))
        .collect(Collectors.toUnmodifiableSet());
  }
}
