package clew.jobs.generate;

import java.util.List;
import java.util.Locale;

/** What is known about a corpus, as CSV in UTF-8. */
enum TruthTable {
  /** The hand of every ad, as {@code clew evaluate} reads it. */
  CLUSTERS("truth", "posting_id,cluster_id,group_id,operator"),
  /** What each hand is. */
  OPERATORS(
      "truth-operators",
      "cluster_id,operator,ads,phones,accounts,places,touring,passed_on_phone,copied_template"),
  /** The contacts that an ad names in any of its versions. */
  CONTACTS("truth-contacts", "posting_id,kind,value,disguise,origin"),
  /** The photo that an ad shows; near copies have one photo_id. */
  IMAGES("truth-images", "posting_id,photo_id,hash,origin"),
  /** The first ad that shows a photo, and every later one of the same hand. */
  IMAGE_PAIRS("truth-image-pairs", "posting_id,other_posting_id,photo_id,distance"),
  /** What indicators look for: in an ad, or (without posting_id) in all ads of a hand. */
  INDICATORS("truth-indicators", "cluster_id,posting_id,indicator_id,raw");

  /** Chosen: more rows than this are no longer a file that one opens. */
  private static final long MOST_ADS_IN_ONE_FILE = 10_000_000;

  private final String title;
  private final String header;

  TruthTable(String title, String header) {
    this.title = title;
    this.header = header;
  }

  String header() {
    return header + "\n";
  }

  /** Whether its parts are put into one file. */
  static boolean inOneFile(long ads) {
    return ads <= MOST_ADS_IN_ONE_FILE;
  }

  String file() {
    return title + ".csv";
  }

  /** Every part has a header where parts stay, only the first where they are put together. */
  String partFile(int part) {
    return String.format(Locale.ROOT, "truth/%s-%05d.csv", title, part);
  }

  static List<TruthTable> all() {
    return List.of(values());
  }
}
