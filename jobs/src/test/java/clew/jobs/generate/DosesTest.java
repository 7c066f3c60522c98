package clew.jobs.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clew.jobs.evaluate.Closure;
import clew.jobs.evaluate.Scores;
import clew.jobs.evaluate.Truth;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What each dose does to plain closure, from what is planted, without reading dumps: phones in
 * plain sight and equal texts, and where told, equal images and posters of a place, too.
 */
final class DosesTest {
  private static final long ADS = 6000;
  private static final long SEED = 21;

  private static double clean;
  private static double cleanWide;

  @BeforeAll
  static void measureTheCleanCorpus() {
    clean = closure(Doses.NONE, false);
    cleanWide = closure(Doses.NONE, true);
  }

  @Test
  void closureIsGoodWhereThereIsNoDifficulty() {
    assertTrue(clean > .93, "B3 " + clean);
    assertTrue(cleanWide > .95, "B3 " + cleanWide);
  }

  @Test
  void usualDoseIsTooMuchForClosure() {
    assertTrue(closure(Doses.USUAL, false) < .8);
    assertTrue(closure(Doses.USUAL, true) < .8);
  }

  /** Passed-on phones, copied texts, boilerplate, disguises, contactless, edits, malformed. */
  @ParameterizedTest
  @ValueSource(ints = {0, 2, 3, 5, 6, 7, 8})
  void doseAloneHurtsClosureOverPhonesAndTexts(int dose) {
    double hurt = closure(alone(dose), false);

    assertTrue(hurt < clean - .001, hurt + " against " + clean);
  }

  /** Stock images and common names. */
  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void doseAloneHurtsClosureThatSeesImagesAndPostersToo(int dose) {
    assertEquals(clean, closure(alone(dose), false), .002);
    double hurt = closure(alone(dose), true);

    assertTrue(hurt < cleanWide - .005, hurt + " against " + cleanWide);
  }

  private static Doses alone(int dose) {
    double[] all = new double[9];
    all[dose] = 1;
    return new Doses(all[0], all[1], all[2], all[3], all[4], all[5], all[6], all[7], all[8]);
  }

  /** B-cubed F1. */
  private static double closure(Doses doses, boolean wide) {
    Map<String, String> hands = new HashMap<>();
    Closure closure = new Closure();
    PlantedValues.forEach(
        new CorpusSettings(ADS, SEED, doses),
        (id, hand, plain, further) -> {
          hands.put(id, hand);
          int number = closure.number(id);
          plain.forEach(value -> closure.carries(number, value));
          if (wide) {
            further.forEach(value -> closure.carries(number, value));
          }
        });
    return Scores.of(closure.clusters(), Truth.of(hands)).agreement().bCubed().f1();
  }
}
