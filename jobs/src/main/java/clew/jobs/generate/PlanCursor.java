package clew.jobs.generate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Walks the plan operator by operator. What an operator is follows from its number; which phones it
 * has depends on how many the operators before it have, so a cursor remembers that, and the phones
 * of a few operators behind it, which may be passed on.
 */
final class PlanCursor {
  /** Of operators, those with a phone that was a stranger's before. Chosen. */
  private static final double PASSED_ON = .05;

  /** Operators whose phones may still be passed on. Chosen: far enough to be strangers. */
  private static final int REMEMBERED = 16;

  private final CorpusSettings settings;
  private final FictionalPhones phones;
  private final Map<Country, Long> taken;
  private final List<PhoneNumber> recent;
  private long rest;
  private long operator;

  PlanCursor(CorpusSettings settings, FictionalPhones phones) {
    this(settings, phones, PlanPlace.BEGIN);
  }

  PlanCursor(CorpusSettings settings, FictionalPhones phones, PlanPlace place) {
    this.settings = settings;
    this.phones = phones;
    this.operator = place.operator();
    this.rest = place.rest();
    this.recent = new ArrayList<>(place.recent());
    this.taken = new EnumMap<>(Country.class);
    this.taken.putAll(place.taken());
  }

  /** Where it stands: before the operator that comes next. */
  PlanPlace place() {
    return new PlanPlace(operator, rest, taken, recent);
  }

  /** The next operator; there is always one. */
  PlannedOperator next() {
    Dice dice = Dice.of(settings.seed(), Topic.PLAN, operator);
    OperatorKind kind = OperatorKind.drawn(dice);
    long ads = kind.ads(dice, settings.ads());
    Country country = Country.drawn(dice);
    List<PhoneNumber> own = own(country, kind.phones(dice, ads));
    boolean stranger = dice.chance(Math.min(1, PASSED_ON * settings.doses().passedOnPhones()));
    List<PhoneNumber> passedOn =
        stranger && !recent.isEmpty() ? List.of(dice.pick(recent)) : List.of();
    if (!own.isEmpty()) {
      recent.add(own.get(0));
      if (recent.size() > REMEMBERED) {
        recent.remove(0);
      }
    }
    return new PlannedOperator(operator++, kind, ads, country, own, passedOn);
  }

  private List<PhoneNumber> own(Country country, int wanted) {
    List<PhoneNumber> own = new ArrayList<>(wanted);
    long used = taken.getOrDefault(country, 0L);
    boolean kept = used + wanted <= phones.kept(country);
    boolean others = !kept && rest + wanted <= phones.rest();
    for (int i = 0; i < wanted && (kept || others); i++) {
      own.add(new PhoneNumber(country, kept, kept ? used + i : rest + i));
    }
    if (kept) {
      taken.put(country, used + wanted);
    } else if (others) {
      rest += wanted;
    }
    return own;
  }
}
