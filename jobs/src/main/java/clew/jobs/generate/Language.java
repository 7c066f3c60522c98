package clew.jobs.generate;

/** What ads are written in. */
enum Language {
  ENGLISH("en"),
  SPANISH("es"),
  FRENCH("fr"),
  GERMAN("de"),
  RUSSIAN("ru");

  private final String code;

  Language(String code) {
    this.code = code;
  }

  String code() {
    return code;
  }
}
