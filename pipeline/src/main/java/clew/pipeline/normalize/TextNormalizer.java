package clew.pipeline.normalize;

import clew.models.Contact;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.jspecify.annotations.Nullable;

/**
 * Makes the comparison text: the words of title and body, folded, joined by single spaces, without
 * contacts, markup, digits and punctuation. Not for use by several threads at once.
 */
public final class TextNormalizer {
  /**
   * Longest field that is compared, in UTF-16 units. Chosen: forty times an ordinary ad, and as
   * much as the language tools read.
   */
  public static final int LONGEST_TEXT = 20_000;

  private static final String FIELD = "text";
  private static final int SOFT_HYPHEN = 0xAD;

  /**
   * The comparison text, where in it the words of the body begin, and whether only the beginning of
   * a field was read for it.
   */
  public record Comparison(String text, int bodyAt, boolean cut) {}

  private final ComparisonAnalyzer analyzer = new ComparisonAnalyzer();

  /**
   * The comparison text of title and body; empty if they have no words.
   *
   * @param contacts found in the text: their places are left out, so that a phone does not count
   *     twice. Those of other fields than title and body, or without a place, are passed over.
   */
  public Comparison normalize(
      @Nullable String title, @Nullable String body, List<Contact> contacts) {
    String titleWords = words(prepared(title == null ? "" : title, "title", contacts));
    String bodyWords = words(prepared(body == null ? "" : body, "body", contacts));
    String between = titleWords.isEmpty() || bodyWords.isEmpty() ? "" : " ";
    String both = titleWords + between + bodyWords;
    return new Comparison(
        both, both.length() - bodyWords.length(), tooLong(title) || tooLong(body));
  }

  private static boolean tooLong(@Nullable String text) {
    return text != null && text.length() > LONGEST_TEXT;
  }

  /**
   * The field with spaces for contacts, markup and punctuation within words, and without
   * apostrophes: the tokeniser would keep both, and "don't" and "dont" are one word.
   */
  private static String prepared(String text, String field, List<Contact> contacts) {
    StringBuilder out = new StringBuilder(Math.min(text.length(), LONGEST_TEXT));
    BitSet covered = covered(field, contacts);
    Markup markup = new Markup(text);
    int point = 0;
    for (int i = 0; i < text.length() && i < LONGEST_TEXT; ) {
      int afterMarkup = markup.end(i);
      if (afterMarkup > i) {
        point += text.codePointCount(i, afterMarkup);
        i = afterMarkup;
        out.append(' ');
        continue;
      }
      int character = text.codePointAt(i);
      i += Character.charCount(character);
      if (covered.get(point++)) {
        out.append(' ');
      } else {
        append(out, character);
      }
    }
    return out.toString();
  }

  private static void append(StringBuilder out, int character) {
    switch (character) {
      case '\'', '’', '‘', 'ʼ', '`', '´', '＇', SOFT_HYPHEN, 0x200B, 0x2060, 0xFEFF -> {}
      case '.',
          ':',
          ',',
          ';',
          '_',
          '·',
          '‧',
          '．',
          '：',
          '，',
          '；',
          '＿',
          '﹒',
          '﹍',
          '﹎',
          '﹏',
          '‿',
          '⁀',
          '⁔' ->
          out.append(' ');
      default -> {
        if (character >= 0xD800 && character <= 0xDFFF) {
          out.append(' '); // half of a pair is no character
        } else {
          out.appendCodePoint(character);
        }
      }
    }
  }

  /** The code points of a field that contacts cover. */
  private static BitSet covered(String field, List<Contact> contacts) {
    BitSet covered = new BitSet();
    for (Contact contact : contacts) {
      Integer start = contact.start();
      Integer end = contact.end();
      if (start != null && end != null && contact.field().equals(field)) {
        covered.set(start, end);
      }
    }
    return covered;
  }

  private String words(String text) {
    StringBuilder out = new StringBuilder(text.length());
    try (TokenStream words = analyzer.tokenStream(FIELD, text)) {
      CharTermAttribute word = words.addAttribute(CharTermAttribute.class);
      words.reset();
      while (words.incrementToken()) {
        if (!out.isEmpty()) {
          out.append(' ');
        }
        out.append(word);
      }
      words.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a text in memory cannot fail to be read
    }
    return out.toString();
  }
}
