package clew.pipeline.support;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Invented ads for benchmarks: bland words, about 450 characters, a phone in one way or another,
 * and every fourth a near copy of the one before it.
 */
public final class InventedTexts {
  private static final String[] WORDS =
      ("the a and with for near from open daily garden window table chair lamp clean quick friendly"
              + " private parking station quiet room morning evening weekend home visit studio bright"
              + " floor paint wood repair move carry box van driver lesson piano guitar language tutor"
              + " walk dog cat fish boat river harbour market street corner house kitchen bath warm")
          .split(" ");

  private static final String[] PHONES = {
    "call +1 202 555 01%02d", "tel 202-555-01%02d", "two zero two 555 o1%02d", "(202) 555 01%02d"
  };

  private InventedTexts() {}

  /** So many texts; the same ones for the same seed. */
  public static List<String> of(int number, long seed) {
    Random random = new Random(seed);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      texts.add(i % 4 == 3 ? texts.get(i - 1) + " today" : text(random));
    }
    return texts;
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    while (text.length() < 420) {
      text.append(WORDS[random.nextInt(WORDS.length)]).append(random.nextInt(9) == 0 ? ". " : " ");
    }
    String phone = PHONES[random.nextInt(PHONES.length)];
    return text.append(String.format(java.util.Locale.ROOT, phone, random.nextInt(100))).toString();
  }
}
