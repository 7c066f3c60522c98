package clew.pipeline.normalize;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/**
 * Tells the language of a text by OpenNLP's model of 103 languages. The model is read once per JVM;
 * a detector is not for use by several threads at once.
 */
public final class LanguageDetector {
  /** What is said of a text whose language cannot be told (ISO 639-3). */
  public static final String UNDETERMINED = "und";

  private static final String MODEL = "/langdetect-183.bin";

  /** Chosen: shorter texts are told wrongly too often. */
  private static final int FEWEST_LETTERS = 20;

  /** How much of a text is looked at, in UTF-16 units. Chosen: more makes no difference. */
  private static final int LOOKED_AT = 400;

  /**
   * How many times more probable than the second the first language must be. The probabilities
   * themselves say little: they are spread over 103 languages and grow with length. Chosen on short
   * sentences in eight languages; lists of brand names mostly fall below it.
   */
  private static final double LEAD = 1.25;

  /** Opened once per JVM: it costs a second and 50 MB. */
  private static final class Holder {
    private static final LanguageDetectorModel MODEL_OF_ALL = open();

    private static LanguageDetectorModel open() {
      try (InputStream stream = LanguageDetector.class.getResourceAsStream(MODEL)) {
        if (stream == null) {
          throw new IllegalStateException("the language model is not on the class path");
        }
        return new LanguageDetectorModel(stream);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private final LanguageDetectorME detector = new LanguageDetectorME(Holder.MODEL_OF_ALL);

  /** ISO 639-3 letters, or {@value #UNDETERMINED}. */
  public String detect(String text) {
    String letters = letters(text);
    if (letters.codePoints().filter(Character::isLetter).count() < FEWEST_LETTERS) {
      return UNDETERMINED;
    }
    Language[] languages = detector.predictLanguages(letters);
    return languages[0].getConfidence() >= LEAD * languages[1].getConfidence()
        ? languages[0].getLang()
        : UNDETERMINED;
  }

  /** The letters of the beginning, with single spaces for everything else. */
  private static String letters(String text) {
    StringBuilder out = new StringBuilder(LOOKED_AT);
    boolean space = true;
    for (int i = 0; i < text.length() && out.length() < LOOKED_AT; ) {
      int point = text.codePointAt(i);
      i += Character.charCount(point);
      int type = Character.getType(point);
      boolean mark = type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
      if (Character.isLetter(point) || mark || (point == '\'' && !space)) {
        out.appendCodePoint(Character.toLowerCase(point));
        space = false;
      } else if (!space) {
        out.append(' ');
        space = true;
      }
    }
    return out.toString();
  }
}
