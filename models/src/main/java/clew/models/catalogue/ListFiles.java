package clew.models.catalogue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/** Reads the lists of names and places, packed or plain, and folds what is looked up in them. */
final class ListFiles {
  private static final String FOLDER = "/clew/models/names/";

  private ListFiles() {}

  /** Every line but comments (from {@code #} at the start) and empty ones, cut at tabs. */
  static void read(String name, Consumer<String[]> row) {
    InputStream file = ListFiles.class.getResourceAsStream(FOLDER + name);
    if (file == null) {
      throw new IllegalStateException("the list " + name + " is not on the class path");
    }
    try (InputStream raw = file;
        InputStream stream = name.endsWith(".gz") ? new GZIPInputStream(raw) : raw;
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      reader
          .lines()
          .filter(line -> !line.isEmpty() && line.charAt(0) != '#')
          .forEach(line -> row.accept(line.split("\t", -1)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Lower case, without accents and with straight apostrophes: "Zoë" is "zoe". */
  static String folded(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return isPlain(lower) ? lower : withoutAccents(lower);
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 127) {
        return false;
      }
    }
    return true;
  }

  private static String withoutAccents(String lower) {
    String parts = Normalizer.normalize(lower, Normalizer.Form.NFKD);
    StringBuilder out = new StringBuilder(parts.length());
    for (int i = 0; i < parts.length(); i++) {
      char c = parts.charAt(i);
      switch (c) {
        case '’', '‘', 'ʼ' -> out.append('\'');
        case 'ø' -> out.append('o');
        case 'ł' -> out.append('l');
        case 'đ' -> out.append('d');
        case 'ı' -> out.append('i');
        case 'ß' -> out.append("ss");
        default -> {
          if (Character.getType(c) != Character.NON_SPACING_MARK) {
            out.append(c);
          }
        }
      }
    }
    return out.toString();
  }
}
