package clew.jobs.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Makes an operator of what is planned: the same plan, the same operator. */
final class OperatorMaker {
  /** Of independents with three ads or more, those who travel. Chosen. */
  private static final double TOURING = .35;

  private static final int ADS_OF_A_TOUR = 3;

  /** Of hands that are not large, those with a name that many bear. Chosen. */
  private static final double COMMON_NAME = .15;

  /** Of independents, those who write by a template that strangers write by, too. Chosen. */
  private static final double COPIED_TEMPLATE = .05;

  /** Ads for each template that strangers share. Chosen: some thirty of them use one. */
  private static final int ADS_OF_A_COPIED_TEMPLATE = 2_000;

  /** Of hands, those whose ads begin with what they offer. Chosen. */
  private static final double TERSE = .4;

  private static final double SECOND_SITE = .25;
  private static final double WITH_PHOTO = .6;

  /** Accounts of one operator have numbers of their own. */
  private static final int MOST_ACCOUNTS = 16;

  private final CorpusSettings settings;
  private final FictionalPhones numbers;
  private final Map<Language, Words> words;
  private final Names names = new Names();
  private final Places places = new Places();

  OperatorMaker(CorpusSettings settings, FictionalPhones numbers, Map<Language, Words> words) {
    this.settings = settings;
    this.numbers = numbers;
    this.words = words;
  }

  Operator make(PlannedOperator plan) {
    Dice dice = Dice.of(settings.seed(), Topic.OPERATOR, plan.index());
    Language language = plan.country().language(dice);
    Words says = Objects.requireNonNull(words.get(language));
    boolean touring =
        plan.kind() == OperatorKind.INDEPENDENT
            && plan.ads() >= ADS_OF_A_TOUR
            && dice.chance(TOURING);
    List<Phone> phones = phones(plan, dice);
    boolean commonName =
        !plan.kind().manyNames() && dice.chance(share(COMMON_NAME, settings.doses().commonNames()));
    List<String> towns = towns(plan, touring, commonName, dice);
    boolean copied =
        plan.kind() == OperatorKind.INDEPENDENT
            && dice.chance(share(COPIED_TEMPLATE, settings.doses().copiedTexts()));
    List<String> accounts = accounts(plan, phones.size(), commonName, dice);
    Site home = home(plan.country(), language, dice);
    Dice voice = Dice.of(settings.seed(), Topic.VOICE, plan.index());
    // What hands open, offer and close with is put together from stock phrases, as everybody's is.
    boolean ownWords =
        !Dice.of(settings.seed(), Topic.STOCK_PHRASES, plan.index())
            .chance(share(1, settings.doses().copiedTexts()));
    return new Operator(
        plan,
        language,
        phones,
        plan.passedOn().stream().map(number -> number.in(numbers)).toList(),
        mail(plan, dice),
        accounts,
        people(plan.kind(), dice),
        towns,
        services(says, plan.kind(), dice),
        copied ? List.of(copiedTemplate(language, dice)) : templates(plan, says),
        ownWords ? names.sentence(voice) : says.say("opening", Map.of(), voice),
        ownWords ? names.sentence(voice) : says.say("closing", Map.of(), voice),
        photos(plan, dice),
        touring,
        dice.chance(TERSE),
        dice.chance(undercuts(plan.kind())),
        ownWords,
        copied,
        dice.pick(List.of(" ", " ", "-", "")),
        dice.chance(.7) ? " " : "\n",
        home,
        second(home, plan, dice));
  }

  private static double share(double usual, double dose) {
    return Math.min(1, usual * dose);
  }

  /** Of hands, those that ask far less than others. Chosen. */
  private static double undercuts(OperatorKind kind) {
    return switch (kind) {
      case NETWORK, SCAM -> .3;
      case INDEPENDENT, DUO, AGENCY, VENUE, SPAM -> .02;
    };
  }

  private List<Phone> phones(PlannedOperator plan, Dice dice) {
    List<Phone> phones = new ArrayList<>();
    for (PhoneNumber number : plan.phones()) {
      phones.add(number.in(numbers));
    }
    for (PhoneNumber number : plan.passedOn()) {
      // A network burns it like any other; whoever has one phone has this one now.
      if (plan.kind() == OperatorKind.NETWORK && !phones.isEmpty()) {
        phones.set(dice.below(phones.size()), number.in(numbers));
      } else if (phones.size() <= 1) {
        phones = List.of(number.in(numbers));
      }
    }
    return phones;
  }

  private List<String> towns(PlannedOperator plan, boolean touring, boolean commonName, Dice dice) {
    Country country = plan.country();
    int least = touring || plan.kind() == OperatorKind.SCAM ? 3 : 4;
    return switch (plan.kind()) {
      case NETWORK -> places.several(country, dice.between(least, 9), dice);
      case SCAM -> places.several(country, dice.between(least, 8), dice);
      case SPAM -> places.several(country, dice.between(14, 40), dice);
      case AGENCY -> places.several(country, dice.between(1, 2), dice);
      case INDEPENDENT, DUO, VENUE -> {
        if (touring) {
          yield places.several(country, dice.between(least, 6), dice);
        }
        yield List.of(commonName ? places.large(country, dice) : places.any(country, dice));
      }
    };
  }

  private List<String> accounts(PlannedOperator plan, int phones, boolean commonName, Dice dice) {
    int number =
        switch (plan.kind()) {
          case NETWORK -> Math.max(2, (phones + 1) / 3);
          case SCAM -> dice.between(1, 2);
          case AGENCY, SPAM, INDEPENDENT, DUO, VENUE -> 1;
        };
    if (commonName) {
      return List.of(names.common(dice));
    }
    List<String> accounts = new ArrayList<>();
    for (int account = 0; account < number; account++) {
      accounts.add(names.account(plan.index() * MOST_ACCOUNTS + account, dice));
    }
    return accounts;
  }

  private String mail(PlannedOperator plan, Dice dice) {
    return Names.mailbox(names.account(plan.index() * MOST_ACCOUNTS + MOST_ACCOUNTS - 1, dice))
        + dice.pick(List.of("@example.com", "@example.org", "@example.net"));
  }

  private List<String> people(OperatorKind kind, Dice dice) {
    int number =
        switch (kind) {
          case INDEPENDENT, SCAM, SPAM -> 1;
          case DUO -> 2;
          case AGENCY, VENUE -> dice.between(4, 9);
          case NETWORK -> dice.between(6, 14);
        };
    return IntStream.range(0, number).mapToObj(person -> names.first(dice)).distinct().toList();
  }

  private static List<String> services(Words says, OperatorKind kind, Dice dice) {
    int number = kind == OperatorKind.NETWORK ? 4 : dice.between(1, 3);
    return IntStream.range(0, number)
        .mapToObj(service -> says.plain("service", dice.below(says.size("service"))))
        .toList();
  }

  private List<String> templates(PlannedOperator plan, Words says) {
    Dice dice = Dice.of(settings.seed(), Topic.TEMPLATE, plan.index());
    int number =
        switch (plan.kind()) {
          case NETWORK -> dice.between(4, 7);
          case SCAM, SPAM -> 1;
          case INDEPENDENT, DUO, AGENCY, VENUE -> 0;
        };
    return IntStream.range(0, number).mapToObj(template -> template(says, dice)).toList();
  }

  private String copiedTemplate(Language language, Dice dice) {
    int known = (int) Math.max(3, settings.ads() / ADS_OF_A_COPIED_TEMPLATE);
    int number = dice.skewed(known);
    return template(
        Objects.requireNonNull(words.get(language)),
        Dice.of(settings.seed(), Topic.COPIED_TEMPLATE, number, language.number()));
  }

  /** Four to seven sentences. */
  private static String template(Words says, Dice dice) {
    Map<String, String> open = Map.of("name", "{name}", "place", "{place}");
    StringBuilder text = new StringBuilder();
    for (int sentences = dice.between(4, 7); sentences > 0; sentences--) {
      text.append(text.isEmpty() ? "" : " ").append(says.say("template", open, dice));
    }
    return text.toString();
  }

  private static int photos(PlannedOperator plan, Dice dice) {
    return switch (plan.kind()) {
      case NETWORK -> dice.between(2, 4);
      case AGENCY, VENUE -> dice.between(2, 6);
      case SCAM, SPAM -> 1;
      case INDEPENDENT, DUO -> dice.chance(WITH_PHOTO) ? dice.between(1, 3) : 0;
    };
  }

  private static Site home(Country country, Language language, Dice dice) {
    return switch (language) {
      case RUSSIAN -> country == Country.DE && dice.chance(.4) ? Site.ELDER : Site.FENNEL;
      case SPANISH -> Site.ACORN;
      case FRENCH -> Site.CLOVER;
      case GERMAN -> Site.ELDER;
      case ENGLISH ->
          switch (country) {
            case GB -> Site.BRAMBLE;
            case AU -> Site.DOGWOOD;
            case US, FR, DE -> Site.ACORN;
          };
    };
  }

  private static @Nullable Site second(Site home, PlannedOperator plan, Dice dice) {
    boolean several = plan.ads() > 1 && dice.chance(SECOND_SITE);
    return !several
        ? null
        : switch (home) {
          case ACORN -> Site.BRAMBLE;
          case BRAMBLE -> Site.DOGWOOD;
          case DOGWOOD -> Site.ACORN;
          case FENNEL -> Site.ELDER;
          case CLOVER, ELDER -> null;
        };
  }
}
