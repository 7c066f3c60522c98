package clew.jobs.generate;

import java.util.List;

/** Where an operator is at home: its numbers, towns and languages. */
enum Country {
  US("1", "", "$", .36, List.of(Language.ENGLISH, Language.SPANISH, Language.RUSSIAN), .86, .09),
  GB("44", "0", "£", .2, List.of(Language.ENGLISH, Language.RUSSIAN), .96, .04),
  AU("61", "0", "$", .2, List.of(Language.ENGLISH), 1, 0),
  FR("33", "0", "€", .14, List.of(Language.FRENCH, Language.RUSSIAN), .92, .08),
  DE("49", "0", "€", .1, List.of(Language.GERMAN, Language.RUSSIAN), .85, .15);

  private final String code;
  private final String trunk;
  private final String currency;
  private final double share;
  private final List<Language> languages;
  private final double first;
  private final double second;

  Country(
      String code,
      String trunk,
      String currency,
      double share,
      List<Language> languages,
      double first,
      double second) {
    this.code = code;
    this.trunk = trunk;
    this.currency = currency;
    this.share = share;
    this.languages = List.copyOf(languages);
    this.first = first;
    this.second = second;
  }

  static Country drawn(Dice dice) {
    double left = dice.fraction();
    for (Country country : values()) {
      left -= country.share;
      if (left < 0) {
        return country;
      }
    }
    return US;
  }

  Language language(Dice dice) {
    double at = dice.fraction();
    int drawn = at < first ? 0 : at < first + second ? 1 : 2;
    return languages.get(Math.min(drawn, languages.size() - 1));
  }

  String code() {
    return code;
  }

  String trunk() {
    return trunk;
  }

  String currency() {
    return currency;
  }
}
