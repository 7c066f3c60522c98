package clew.pipeline.extract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads texts of one token a line, with B- and I- tags in the last column. */
final class ConllCorpus {
  private ConllCorpus() {}

  /**
   * The texts of a file, tokens joined by spaces. Handles ({@code @}, alone or at the start of a
   * token, with the token after a lone one) are nobody's name.
   */
  static List<LabelledText> read(Path file) {
    List<LabelledText> texts = new ArrayList<>();
    List<String[]> rows = new ArrayList<>();
    try {
      for (String line : Files.readAllLines(file)) {
        if (line.isBlank()) {
          add(texts, rows);
          rows.clear();
        } else {
          rows.add(line.split("\t", -1));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    add(texts, rows);
    return texts;
  }

  private static void add(List<LabelledText> texts, List<String[]> rows) {
    if (rows.isEmpty()) {
      return;
    }
    StringBuilder text = new StringBuilder();
    List<LabelledText.Span> spans = new ArrayList<>();
    String open = "";
    int start = 0;
    int end = 0;
    for (int i = 0; i < rows.size(); i++) {
      String word = rows.get(i)[0];
      String tag = rows.get(i)[rows.get(i).length - 1];
      boolean handle = word.startsWith("@") || (i > 0 && rows.get(i - 1)[0].equals("@"));
      String label = handle ? "" : label(tag);
      if (!open.isEmpty() && (tag.startsWith("B-") || !label.equals(open))) {
        spans.add(new LabelledText.Span(open, start, end));
        open = "";
      }
      text.append(text.isEmpty() ? "" : " ");
      if (open.isEmpty() && !label.isEmpty()) {
        open = label;
        start = text.length();
      }
      text.append(word);
      end = text.length();
    }
    if (!open.isEmpty()) {
      spans.add(new LabelledText.Span(open, start, end));
    }
    texts.add(new LabelledText(text.toString(), spans));
  }

  private static String label(String tag) {
    return switch (tag.length() < 2 ? "" : tag.substring(2)) {
      case "" -> "";
      case "PER", "person" -> "P";
      case "LOC", "location" -> "L";
      default -> "X";
    };
  }
}
