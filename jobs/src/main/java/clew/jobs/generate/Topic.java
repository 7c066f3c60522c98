package clew.jobs.generate;

/** What chances are drawn for, so that one more draw here moves nothing elsewhere. */
enum Topic {
  PLAN(1),
  OPERATOR(2),
  VOICE(3),
  TEMPLATE(4),
  AD(5),
  CONTACT(6),
  EDIT(7),
  PHOTO(8),
  NEAR_COPY(9),
  PRODUCT(10),
  COPIED_TEMPLATE(11),
  SIGHTING(12),
  DAMAGE(13),
  STOCK_PHRASES(14),
  SILENCE(15),
  SCRAPING(16);

  private final int number;

  Topic(int number) {
    this.number = number;
  }

  /** From 1, the same for ever: bytes depend on it. */
  int number() {
    return number;
  }
}
