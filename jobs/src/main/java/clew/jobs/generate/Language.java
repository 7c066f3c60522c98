package clew.jobs.generate;

/** What ads are written in. */
enum Language {
  ENGLISH("en", 0),
  SPANISH("es", 1),
  FRENCH("fr", 2),
  GERMAN("de", 3),
  RUSSIAN("ru", 4);

  private final String code;
  private final int number;

  Language(String code, int number) {
    this.code = code;
    this.number = number;
  }

  /** From 0. */
  int number() {
    return number;
  }

  String code() {
    return code;
  }
}
