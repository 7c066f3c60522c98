package clew.jobs.generate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** When ads were seen, what had changed by then, and the rows that a dump then holds. */
final class Sightings {
  /** An ad stays for another night so often: it is seen 3.4 times on average, as on a real site. */
  private static final double STAYS = .78;

  /** Of ads that were seen twice, those that were edited: about one ad in ten. */
  private static final double EDITED = .22;

  /** Of edits, those that leave out the contact, and those that change the price alone. Chosen. */
  private static final double TAKES_CONTACT_OUT = .3;

  private static final double CHANGES_PRICE = .25;

  /**
   * Of ads that were posted before the first night, those that had taken their contact out by then.
   * Chosen: who has found what he wanted is called no more.
   */
  private static final double TOOK_CONTACT_OUT = .12;

  private static final int DAYS_BEFORE = 20;
  private static final int MINUTES = 24 * 60;

  /** Who is no machine posts from seven in the morning. */
  private static final int FIRST_MINUTE = 7 * 60;

  private final CorpusSettings settings;

  Sightings(CorpusSettings settings) {
    this.settings = settings;
  }

  /** When an ad was posted and seen, see {@link Ad}. */
  record Seen(int postedDay, int minute, List<Integer> nights) {}

  Seen of(Operator operator, long number, Site site) {
    Dice dice = Dice.of(settings.seed(), Topic.SIGHTING, operator.plan().index(), number);
    List<Integer> all = site.nights();
    int last = all.get(all.size() - 1);
    int posted = Math.min(last, postedDay(operator, number, last, dice));
    List<Integer> nights = new ArrayList<>();
    for (int night : all) {
      if (night >= posted && !nights.isEmpty() && !dice.chance(STAYS)) {
        break;
      }
      if (night >= posted) {
        nights.add(night);
      }
    }
    int minute =
        operator.kind() == OperatorKind.SPAM
            ? dice.below(MINUTES)
            : dice.between(FIRST_MINUTE, MINUTES - 1);
    return new Seen(posted, minute, nights);
  }

  /** Whether an ad had taken its contact out before it was seen at all. */
  boolean silenced(Operator operator, long number, Seen seen) {
    Dice dice = Dice.of(settings.seed(), Topic.SILENCE, operator.plan().index(), number);
    return seen.postedDay() < seen.nights().get(0)
        && dice.chance(Math.min(1, TOOK_CONTACT_OUT * settings.doses().edits()));
  }

  private int postedDay(Operator operator, long number, int last, Dice dice) {
    return switch (operator.kind()) {
      case NETWORK -> operator.phase(number, DAYS_BEFORE + last) - DAYS_BEFORE / 2;
      case SPAM -> (int) (operator.plan().index() % last) + dice.below(2);
      case INDEPENDENT, DUO, AGENCY, VENUE, SCAM ->
          operator.touring()
              ? operator.phase(number, DAYS_BEFORE + last) - DAYS_BEFORE
              : dice.between(-DAYS_BEFORE, last);
    };
  }

  /** What an ad says from its second sighting on; null where it stays as it was. */
  @Nullable Wording edited(
      Operator operator,
      long number,
      Wording first,
      Words says,
      Map<String, String> given,
      int nights) {
    Dice dice = Dice.of(settings.seed(), Topic.EDIT, operator.plan().index(), number);
    if (nights < 2 || !dice.chance(Math.min(1, EDITED * settings.doses().edits()))) {
      return null;
    }
    double drawn = dice.fraction();
    if (drawn < TAKES_CONTACT_OUT) {
      return new Wording(first.title(), shortened(first.body()), first.price());
    }
    int price = first.price() + 5;
    return drawn < TAKES_CONTACT_OUT + CHANGES_PRICE
        ? new Wording(first.title(), first.body(), price)
        : new Wording(
            first.title(), first.body() + " " + says.say("edited", given, dice), first.price());
  }

  /** The first half, up to the end of a sentence. */
  private static String shortened(String body) {
    int end = body.indexOf(". ", body.length() / 3);
    int line = body.indexOf(".\n", body.length() / 3);
    int cut = end < 0 ? line : line < 0 ? end : Math.min(end, line);
    return cut < 0 ? body : body.substring(0, cut + 1);
  }

  /** A row that says neither title nor body. */
  static Map<Field, String> withoutText(Map<Field, String> values) {
    Map<Field, String> rest = new EnumMap<>(values);
    rest.remove(Field.TITLE);
    rest.remove(Field.BODY);
    return rest;
  }
}
