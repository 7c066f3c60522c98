package clew.pipeline.weights;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Counts are made from classes that are known; what they were made from must come back. */
final class MatchMixtureTest {
  private static final double ALL = 1e9;
  private static final double SHARE = 1e-3;

  /**
   * Chance to agree, by field: of one hand, of strangers. Who does not agree differs. Almost all of
   * one hand share a phone: those who share nothing are never seen, and would not be found again.
   */
  private static final Map<Field, double[]> CHANCES =
      Map.of(
          Field.PHONE, new double[] {.9999, 1e-4},
          Field.EMAIL, new double[] {.3, 1e-5},
          Field.PLACE, new double[] {.9, .05},
          Field.TEXT, new double[] {.4, 1e-4});

  /** Every combination of agreeing and differing, with as many pairs as are expected. */
  private final Map<Integer, Long> linked = new TreeMap<>();

  private final Map<Integer, Double> strangers = new TreeMap<>();

  private MatchMixture fitted() {
    Field[] fields = CHANCES.keySet().stream().sorted().toArray(Field[]::new);
    for (int agreeing = 0; agreeing < 1 << fields.length; agreeing++) {
      double matches = SHARE * ALL;
      double others = (1 - SHARE) * ALL;
      int pattern = 0;
      boolean shares = false;
      for (int i = 0; i < fields.length; i++) {
        boolean agrees = ((agreeing >> i) & 1) == 1;
        double[] chances = CHANCES.get(fields[i]);
        matches *= agrees ? chances[0] : 1 - chances[0];
        others *= agrees ? chances[1] : 1 - chances[1];
        pattern |= fields[i].at(agrees ? Field.AGREES : Field.DIFFERS);
        shares |= agrees && fields[i] != Field.PLACE;
      }
      if (shares) {
        linked.put(pattern, Math.round(matches + others));
      } else {
        strangers.put(pattern, others);
      }
    }
    return new MatchMixture(linked, strangers);
  }

  @Test
  void findsTheWeightsThatTheCountsWereMadeFrom() {
    MatchMixture fitted = fitted();

    CHANCES.forEach(
        (field, chances) -> {
          double bits = Math.log(chances[0] / chances[1]) / Math.log(2);
          assertEquals(bits, fitted.bits(field, Field.AGREES), .01, field::name);
        });
    assertEquals(SHARE, fitted.share(), SHARE * .001);
  }

  @Test
  void whoSharesSeveralThingsIsOneHandAndWhoSharesATownIsNot() {
    MatchMixture fitted = fitted();

    int phoneAndPlace =
        Field.PHONE.at(Field.AGREES) | Field.PLACE.at(Field.AGREES) | Field.TEXT.at(Field.DIFFERS);
    assertTrue(fitted.chance(phoneAndPlace) > .9);
    assertTrue(fitted.chance(Field.PLACE.at(Field.AGREES)) < .05);
  }

  @Test
  void whatIsMissingSaysNothing() {
    MatchMixture fitted = fitted();

    int phone = Field.PHONE.at(Field.AGREES);
    double bits = fitted.priorBits() + fitted.bits(Field.PHONE, Field.AGREES);
    assertEquals(1 / (1 + Math.pow(2, -bits)), fitted.chance(phone), 1e-12);
  }
}
