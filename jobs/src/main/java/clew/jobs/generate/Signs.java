package clew.jobs.generate;

import java.util.List;
import java.util.Map;

/** Plants what indicators look for in the wording of ads. All shares are chosen. */
final class Signs {
  void add(
      Operator operator,
      Words says,
      Map<String, String> given,
      Dice dice,
      List<String> parts,
      List<PlantedSign> planted) {
    OperatorKind kind = operator.kind();
    say("trust", "trust_language", trust(kind), says, given, dice, parts, planted);
    double movement = operator.touring() ? .5 : kind == OperatorKind.NETWORK ? .1 : .02;
    say("movement", "movement_language", movement, says, given, dice, parts, planted);
    if (!given.getOrDefault("name", "").equals(given.get("other"))) {
      say("several", "several_people", several(kind), says, given, dice, parts, planted);
    }
    double hire = kind == OperatorKind.NETWORK ? .08 : 0;
    say("hire", "deceptive_recruitment", hire, says, given, dice, parts, planted);
    if (kind == OperatorKind.SCAM) {
      parts.add(says.say("deposit", given, dice));
    }
  }

  private static double trust(OperatorKind kind) {
    return switch (kind) {
      case NETWORK, SCAM -> .35;
      case SPAM -> .2;
      case INDEPENDENT, DUO, AGENCY, VENUE -> .06;
    };
  }

  private static double several(OperatorKind kind) {
    return switch (kind) {
      case NETWORK, AGENCY -> .25;
      case DUO -> .6;
      case VENUE -> .3;
      case INDEPENDENT, SCAM, SPAM -> 0;
    };
  }

  private static void say(
      String kind,
      String indicator,
      double share,
      Words says,
      Map<String, String> given,
      Dice dice,
      List<String> parts,
      List<PlantedSign> planted) {
    if (dice.chance(share)) {
      String words = says.say(kind, given, dice);
      parts.add(words);
      planted.add(new PlantedSign(indicator, words));
    }
  }
}
