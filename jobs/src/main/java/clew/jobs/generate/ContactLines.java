package clew.jobs.generate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Decides which contacts an ad names, and how they are written. */
final class ContactLines {
  /** Of ads of hands with several, and of single ads, those that name no contact. Chosen. */
  private static final double CONTACTLESS = .12;

  private static final double CONTACTLESS_ALONE = .25;

  /** Of ads with a phone, those that name a mail address, too. Chosen. */
  private static final double MAIL_TOO = .12;

  /** Of a network's ads with a new phone, those that still name the one before. Chosen. */
  private static final double OLD_AND_NEW = .5;

  /** Of the ads of others with two phones, those that name both. Chosen. */
  private static final double BOTH = .5;

  private final CorpusSettings settings;

  ContactLines(CorpusSettings settings) {
    this.settings = settings;
  }

  /**
   * What an ad says about contacts.
   *
   * @param text sentences; empty where there is no contact
   * @param plainPhone a phone in plain sight, as it is written; null where there is none
   */
  record Lines(
      String text,
      List<PlantedContact> contacts,
      List<PlantedSign> signs,
      @Nullable String plainPhone) {
    Lines {
      contacts = List.copyOf(contacts);
      signs = List.copyOf(signs);
    }
  }

  Lines of(Operator operator, long ad, Site site, Words says, Map<String, String> given) {
    Dice dice = Dice.of(settings.seed(), Topic.CONTACT, operator.plan().index(), ad);
    Writing writing = new Writing(operator, site, dice);
    double silent = operator.plan().ads() == 1 ? CONTACTLESS_ALONE : CONTACTLESS;
    if (dice.chance(Math.min(1, silent * settings.doses().contactless()))) {
      return writing.lines("");
    }
    List<Phone> phones = phones(operator, ad, dice);
    Map<String, String> known = new HashMap<>(given);
    StringBuilder text = new StringBuilder();
    if (!phones.isEmpty()) {
      known.put("phone", writing.phone(phones.get(0)));
      if (phones.size() > 1) {
        known.put("second", writing.phone(phones.get(1)));
      }
      text.append(says.say(phones.size() > 1 ? "both" : "contact", known, dice));
    }
    if (phones.isEmpty() || dice.chance(MAIL_TOO)) {
      known.put("mail", writing.mail());
      text.append(text.isEmpty() ? "" : " ").append(says.say("mail", known, dice));
    }
    return writing.lines(text.toString());
  }

  /** None, one or two, the older first. */
  private static List<Phone> phones(Operator operator, long ad, Dice dice) {
    List<Phone> all = operator.phones();
    if (all.size() < 2) {
      return all;
    }
    if (operator.kind() != OperatorKind.NETWORK) {
      boolean both = ad == 0 || dice.chance(BOTH);
      return both ? all.subList(0, 2) : List.of(dice.pick(all));
    }
    int phase = operator.phase(ad, all.size());
    boolean begins = phase > 0 && (ad == 0 || operator.phase(ad - 1, all.size()) != phase);
    boolean second = phase > 0 && ad > 1 && operator.phase(ad - 2, all.size()) != phase;
    boolean old = begins || second || dice.chance(OLD_AND_NEW);
    return phase > 0 && old ? List.of(all.get(phase - 1), all.get(phase)) : List.of(all.get(phase));
  }

  /** Of ads with a phone, those that hide it, by who writes. Chosen. */
  private static double hides(OperatorKind kind) {
    return switch (kind) {
      case NETWORK -> .45;
      case SCAM, SPAM -> .12;
      case AGENCY, DUO -> .08;
      case INDEPENDENT -> .06;
      case VENUE -> .03;
    };
  }

  /** Writes the contacts of one ad, and remembers them. */
  private final class Writing {
    private final Operator operator;
    private final Site site;
    private final Dice dice;
    private final boolean hidden;
    private final List<PlantedContact> contacts = new ArrayList<>();
    private final List<PlantedSign> signs = new ArrayList<>();
    private @Nullable String plainPhone;

    Writing(Operator operator, Site site, Dice dice) {
      this.operator = operator;
      this.site = site;
      this.dice = dice;
      double share = hides(operator.kind()) * settings.doses().disguises();
      this.hidden = dice.chance(Math.min(1, share));
    }

    String phone(Phone phone) {
      String origin = operator.passedOn().contains(phone) ? "passed_on" : "own";
      boolean home = phone.country() == site.region();
      String plain = home ? phone.national(operator.dialling()) : phone.international();
      if (hidden) {
        Disguise how = Disguise.drawn(dice, site.anyCharacter());
        String digits = home ? phone.national("") : phone.e164();
        String shown = how.hide(digits, dice);
        if (!shown.equals(digits)) {
          contacts.add(new PlantedContact("phone", phone.e164(), how.word(), origin));
          signs.add(new PlantedSign("obscured_contact", shown));
          return shown;
        }
      }
      contacts.add(new PlantedContact("phone", phone.e164(), "", origin));
      plainPhone = plain;
      return plain;
    }

    String mail() {
      contacts.add(new PlantedContact("email", operator.mail(), "", "own"));
      return operator.mail();
    }

    Lines lines(String text) {
      return new Lines(text, contacts, signs, plainPhone);
    }
  }
}
