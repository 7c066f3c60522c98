package clew.jobs.generate;

import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Writes the sightings of the ads of a part: a file for each site and night. */
final class DumpWriter {
  private static final int MINUTES_A_DAY = 24 * 60;

  /** Scrapers work at night, the ads of an hour one after the other. */
  private static final int FIRST_MINUTE = 21 * 60;

  private static final int SCRAPING_MINUTES = 150;

  private final CorpusSettings settings;
  private final CorpusOutput output;
  private final int part;
  private final Damage damage;
  private final Map<Site, SortedMap<Integer, Dump>> dumps = new EnumMap<>(Site.class);
  private final Map<Site, Long> rows = new EnumMap<>(Site.class);
  private final Map<Field, String> values = new EnumMap<>(Field.class);
  private long broken;

  DumpWriter(CorpusSettings settings, CorpusOutput output, int part) {
    this.settings = settings;
    this.output = output;
    this.part = part;
    this.damage = new Damage(settings);
  }

  void ad(Operator operator, long number, Ad ad) {
    Dice dice = Dice.of(settings.seed(), Topic.SCRAPING, operator.plan().index(), number);
    boolean[] breaks = damage.of(operator, number, ad.nights().size());
    describe(ad);
    for (int sighting = 0; sighting < ad.nights().size(); sighting++) {
      int night = ad.nights().get(sighting);
      word(ad, ad.wording(sighting));
      Dump dump = dump(ad.site(), night);
      values.put(Field.SEEN, dump.time(dice.below(SCRAPING_MINUTES)));
      row(ad.site(), dump.file, breaks[sighting], dice);
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

  private Dump dump(Site site, int night) {
    return dumps
        .computeIfAbsent(site, its -> new TreeMap<>())
        .computeIfAbsent(night, its -> new Dump(site, night, begun(site, site.file(night, part))));
  }

  private void row(Site site, TextFile file, boolean breaks, Dice dice) {
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
    dumps.forEach(
        (site, nights) -> nights.values().forEach(dump -> dump.file.close(site.format().end())));
  }

  /** The file of a night, and the times at which its rows were seen: few, and written often. */
  private static final class Dump {
    final TextFile file;
    private final String[] times = new String[SCRAPING_MINUTES];

    Dump(Site site, int night, TextFile file) {
      this.file = file;
      LocalDateTime begin = Site.FIRST_NIGHT.plusDays(night).atStartOfDay();
      for (int minute = 0; minute < SCRAPING_MINUTES; minute++) {
        times[minute] = site.time(begin.plusMinutes(FIRST_MINUTE + minute));
      }
    }

    String time(int minute) {
      return times[minute];
    }
  }
}
