package clew.jobs.generate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes the ads of operators: the same operator and number, the same ad. */
final class AdMaker {
  /** Of ads, those whose text is copied as it is, and those that add a line of their own. */
  private static final double COPIED_WHOLE = .05;

  private static final double COPIED_BODY = .04;

  /** Of ads, those under which the site prints its sentences, and its help line. Chosen. */
  private static final double BOILERPLATE = .4;

  private static final double HELP_LINE = .06;

  private static final double STOCK_PHOTO = .08;

  /** Ads for each stock photo. Chosen. */
  private static final int ADS_OF_A_STOCK_PHOTO = 2_000;

  private static final double PHOTO_SHOWN = .7;
  private static final int COPIES = 4;

  /** Of single ads, those that open and close with more than the offer. Chosen. */
  private static final double OPENS = .2;

  private static final double CLOSES = .3;
  private static final double ALWAYS = .95;

  /**
   * Sentences that offer something: half of the ads have two or fewer, and one in twenty has more
   * than twelve, so that texts are as uneven as on a real site (a tenth below 50 characters, a
   * tenth above 790).
   */
  private static final double USUAL_OFFERS = 1.6;

  private static final double OFFERS_SPREAD = 1.25;
  private static final int MOST_OFFERS = 60;

  private static final int CHEAPEST = 40;
  private static final int DEAREST = 95;

  /** Of those who undercut everybody. */
  private static final int CUT_CHEAPEST = 10;

  private static final int CUT_DEAREST = 20;

  private final CorpusSettings settings;
  private final Map<Language, Words> words;
  private final ContactLines contactLines;
  private final SiteTexts siteTexts;
  private final Sightings sightings;
  private final Signs signs = new Signs();
  private final Names names = new Names();

  AdMaker(CorpusSettings settings, Map<Language, Words> words) {
    this.settings = settings;
    this.words = words;
    this.contactLines = new ContactLines(settings);
    this.siteTexts = new SiteTexts(settings, words);
    this.sightings = new Sightings(settings);
  }

  Ad make(Operator operator, long number) {
    Dice dice = Dice.of(settings.seed(), Topic.AD, operator.plan().index(), number);
    Site second = operator.second();
    Site site = second != null && dice.chance(.4) ? second : operator.home();
    return new Making(operator, number, site, dice).ad();
  }

  private static double share(double usual, double dose) {
    return Math.min(1, usual * dose);
  }

  /** One ad on its way. */
  private final class Making {
    private final Operator operator;
    private final long number;
    private final Site site;
    private final Dice dice;
    private final Words says;
    private final String town;
    private final Map<String, String> given = new HashMap<>();
    private final List<PlantedContact> contacts = new ArrayList<>();
    private final List<PlantedSign> planted = new ArrayList<>();
    private final int price;
    private @Nullable String plainPhone;

    Making(Operator operator, long number, Site site, Dice dice) {
      this.operator = operator;
      this.number = number;
      this.site = site;
      this.dice = dice;
      this.says = Objects.requireNonNull(words.get(operator.language()));
      this.town = town();
      this.price =
          operator.undercuts()
              ? 5 * dice.between(CUT_CHEAPEST / 5, CUT_DEAREST / 5)
              : 5 * dice.between(CHEAPEST / 5, DEAREST / 5);
      given.put("place", town);
      given.put("name", dice.pick(operator.people()));
      given.put("other", dice.pick(operator.people()));
      given.put("service", dice.pick(operator.services()));
      given.put("price", site.currency() + price);
    }

    /** One after the other on a tour, else any of those where the operator is. */
    private String town() {
      List<String> towns = operator.towns();
      return operator.touring()
          ? towns.get(operator.phase(number, towns.size()))
          : operator.kind() == OperatorKind.SPAM
              ? towns.get((int) (number % towns.size()))
              : dice.pick(towns);
    }

    Ad ad() {
      Sightings.Seen seen = sightings.of(operator, number, site);
      Wording first = wording(sightings.silenced(operator, number, seen));
      Wording later = sightings.edited(operator, number, first, says, given, seen.nights().size());
      boolean declares = site.tells(Field.PHONE) && plainPhone != null && dice.chance(.3);
      return new Ad(
          site.source().charAt(0) + String.valueOf(AdIds.of(operator.plan().index(), number)),
          site,
          account(),
          town,
          seen.postedDay(),
          seen.minute(),
          seen.nights(),
          first,
          later,
          declares ? plainPhone : null,
          site.tells(Field.PHOTO) ? photo() : null,
          contacts,
          planted);
    }

    private String account() {
      List<String> accounts = operator.accounts();
      return accounts.get(operator.phase(number, accounts.size()));
    }

    private Wording wording(boolean silenced) {
      double copies = settings.doses().copiedTexts();
      boolean mayCopy = operator.templates().isEmpty();
      double drawn = dice.fraction();
      if (mayCopy && drawn < share(COPIED_WHOLE, copies)) {
        SiteTexts.Product product = siteTexts.product(operator.language(), dice);
        return new Wording(product.title(), product.text(), price);
      }
      boolean copiesBody = mayCopy && drawn < share(COPIED_WHOLE + COPIED_BODY, copies);
      List<String> parts = new ArrayList<>();
      if (copiesBody) {
        parts.add(siteTexts.product(operator.language(), dice).text());
      } else {
        body(parts);
      }
      if (!silenced) {
        contact(parts);
      }
      if (operator.plan().ads() > 1 ? dice.chance(ALWAYS) : dice.chance(CLOSES)) {
        parts.add(operator.closing());
      }
      site(parts);
      return new Wording(title(), String.join(operator.between(), parts), price);
    }

    /** Spam and scam say the same everywhere. */
    private String title() {
      boolean same = operator.kind() == OperatorKind.SPAM || operator.kind() == OperatorKind.SCAM;
      if (same) {
        return operator.services().get(0) + " " + town;
      }
      return says.say(dice.chance(.7) ? "title" : "goods", given, dice);
    }

    private void body(List<String> parts) {
      List<String> templates = operator.templates();
      if (templates.isEmpty()) {
        boolean signs = operator.plan().ads() > 1 && !operator.terse();
        if (dice.chance(signs ? ALWAYS : OPENS)) {
          parts.add(operator.opening());
        }
        double offers = USUAL_OFFERS * Math.exp(OFFERS_SPREAD * dice.bell());
        for (int offer = 0; offer < Math.min(MOST_OFFERS, Math.max(1, offers)); offer++) {
          parts.add(operator.ownWords() ? names.sentence(dice) : says.say("offer", given, dice));
        }
      } else {
        parts.add(filled(dice.pick(templates)));
        if (operator.kind() == OperatorKind.NETWORK && dice.chance(.5)) {
          parts.add(says.say("offer", given, dice));
        }
      }
      if (operator.kind() != OperatorKind.SPAM) {
        signs.add(operator, says, given, dice, parts, planted);
      }
    }

    private String filled(String template) {
      return template.replace("{name}", given.getOrDefault("name", "")).replace("{place}", town);
    }

    private void contact(List<String> parts) {
      ContactLines.Lines lines = contactLines.of(operator, number, site, says, given);
      if (!lines.text().isEmpty()) {
        parts.add(lines.text());
      }
      contacts.addAll(lines.contacts());
      planted.addAll(lines.signs());
      plainPhone = lines.plainPhone();
    }

    private void site(List<String> parts) {
      double dose = settings.doses().boilerplate();
      if (dice.chance(share(BOILERPLATE, dose))) {
        parts.add(siteTexts.boilerplate(operator.language(), dice));
      }
      if (dice.chance(share(HELP_LINE, dose))) {
        Phone phone = siteTexts.helpLine(site);
        boolean home = phone.country() == site.region();
        String written = home ? phone.national(" ") : phone.international();
        parts.add(siteTexts.helpLine(operator.language(), written, dice));
        contacts.add(new PlantedContact("phone", phone.e164(), "", "help_line"));
      }
    }

    private @Nullable Photo photo() {
      long seed = settings.seed();
      double dose = settings.doses().stockImages();
      if (dice.chance(share(STOCK_PHOTO, dose))) {
        int known = (int) Math.max(3, settings.ads() / ADS_OF_A_STOCK_PHOTO);
        return Photo.stock(seed, dice.skewed(known), dice.below(COPIES));
      }
      if (operator.photos() == 0 || !(number < operator.photos() || dice.chance(PHOTO_SHOWN))) {
        return null;
      }
      if (operator.kind() == OperatorKind.SCAM && dice.chance(share(1, dose))) {
        long before = Math.max(1, operator.plan().index());
        long stranger = Dice.of(seed, Topic.PHOTO, before, Long.MAX_VALUE).below(before);
        return Photo.copied(seed, stranger, dice.below(COPIES));
      }
      return number < operator.photos()
          ? Photo.own(seed, operator.plan().index(), (int) number, 0)
          : Photo.own(
              seed, operator.plan().index(), dice.below(operator.photos()), dice.below(COPIES));
    }
  }
}
