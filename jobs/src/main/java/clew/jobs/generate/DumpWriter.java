package clew.jobs.generate;

import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** Writes the sightings of the ads of a part: a file for each site and night. */
final class DumpWriter {
  /** Of rows, those that cannot be read. Chosen. */
  private static final double BROKEN = .003;

  private static final int MINUTES_A_DAY = 24 * 60;

  /** Scrapers work at night, the ads of an hour one after the other. */
  private static final int FIRST_MINUTE = 21 * 60;

  private static final int SCRAPING_MINUTES = 150;

  private final CorpusSettings settings;
  private final CorpusOutput output;
  private final int part;
  private final Map<String, TextFile> files = new TreeMap<>();
  private final Map<Site, Long> rows = new EnumMap<>(Site.class);
  private final Map<Field, String> values = new EnumMap<>(Field.class);
  private long broken;

  DumpWriter(CorpusSettings settings, CorpusOutput output, int part) {
    this.settings = settings;
    this.output = output;
    this.part = part;
  }

  void ad(Operator operator, long number, Ad ad) {
    Dice dice = Dice.of(settings.seed(), Topic.DAMAGE, operator.plan().index(), number);
    double share = Math.min(1, BROKEN * settings.doses().malformed());
    describe(ad);
    for (int sighting = 0; sighting < ad.nights().size(); sighting++) {
      int night = ad.nights().get(sighting);
      word(ad, ad.wording(sighting));
      int minute = FIRST_MINUTE + dice.below(SCRAPING_MINUTES);
      LocalDateTime seen = Site.FIRST_NIGHT.plusDays(night).atStartOfDay().plusMinutes(minute);
      values.put(Field.SEEN, ad.site().time(seen));
      row(ad.site(), night, dice.chance(share), dice);
    }
  }

  private void describe(Ad ad) {
    values.clear();
    values.put(Field.ID, ad.id());
    values.put(Field.URL, "https://" + ad.site().source() + ".example/ad/" + ad.id());
    values.put(Field.POSTER, ad.poster());
    values.put(Field.PLACE, ad.place());
    LocalDateTime posted =
        Site.FIRST_NIGHT
            .atStartOfDay()
            .plusMinutes((long) ad.postedDay() * MINUTES_A_DAY + ad.minute());
    values.put(Field.POSTED, ad.site().time(posted));
    Photo photo = ad.photo();
    if (photo != null) {
      values.put(Field.PHOTO, photo.hash());
      values.put(Field.QUALITY, String.valueOf(photo.quality()));
    }
    String phone = ad.declaredPhone();
    if (phone != null) {
      values.put(Field.PHONE, phone);
    }
  }

  private void word(Ad ad, Wording wording) {
    values.put(Field.TITLE, wording.title());
    values.put(Field.BODY, wording.body());
    values.put(Field.PRICE, ad.site().currency() + wording.price());
  }

  private void row(Site site, int night, boolean breaks, Dice dice) {
    TextFile file = files.computeIfAbsent(site.file(night, part), path -> begun(site, path));
    if (breaks) {
      site.format().broken(file.text(), site.columns(), values, file.isEmpty(), dice);
      broken++;
    } else {
      site.format().row(file.text(), site.columns(), values, file.isEmpty());
    }
    file.written();
    rows.merge(site, 1L, Long::sum);
  }

  private TextFile begun(Site site, String path) {
    TextFile file = new TextFile(output.create(path), site.charset(), site.packed());
    file.text().append(site.format().begin(site.columns()));
    return file;
  }

  /** Rows by site, the broken ones among them. */
  Map<Site, Long> rows() {
    return rows;
  }

  long broken() {
    return broken;
  }

  void close() {
    files.forEach((path, file) -> file.close(end(path)));
  }

  private static String end(String path) {
    String source = path.substring(0, path.indexOf('/'));
    return Site.valueOf(source.toUpperCase(java.util.Locale.ROOT)).format().end();
  }
}
