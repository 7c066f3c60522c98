package clew.jobs.generate;

/** Where an operator is at home: its numbers, towns and languages. Shares are chosen. */
enum Country {
  US("1", "", "$", .36),
  GB("44", "0", "£", .2),
  AU("61", "0", "$", .2),
  FR("33", "0", "€", .14),
  DE("49", "0", "€", .1);

  private final String code;
  private final String trunk;
  private final String currency;
  private final double share;

  Country(String code, String trunk, String currency, double share) {
    this.code = code;
    this.trunk = trunk;
    this.currency = currency;
    this.share = share;
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

  /** What an operator writes in: mostly the country's own, and what newcomers bring. */
  Language language(Dice dice) {
    double at = dice.fraction();
    return switch (this) {
      case US -> at < .86 ? Language.ENGLISH : at < .95 ? Language.SPANISH : Language.RUSSIAN;
      case GB -> at < .96 ? Language.ENGLISH : Language.RUSSIAN;
      case AU -> Language.ENGLISH;
      case FR -> at < .92 ? Language.FRENCH : Language.RUSSIAN;
      case DE -> at < .85 ? Language.GERMAN : Language.RUSSIAN;
    };
  }

  /** What is dialled from abroad, after +. */
  String code() {
    return code;
  }

  /** What is dialled first at home. */
  String trunk() {
    return trunk;
  }

  String currency() {
    return currency;
  }
}
