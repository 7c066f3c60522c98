package clew.jobs.generate;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The invented sites, each with a dialect of its own; the profiles beside this class read them. */
enum Site {
  ACORN(
      0,
      Country.US,
      "UTF-8",
      "jsonl.gz",
      "yyyy-MM-dd'T'HH:mm:ss'Z'",
      "id=ID link=URL title=TITLE description=BODY name=POSTER city=PLACE rate=PRICE posted=POSTED"
          + " scraped=SEEN phone1=PHONE photo=PHOTO photo_quality=QUALITY"),
  BRAMBLE(
      1,
      Country.GB,
      "UTF-8",
      "csv",
      "yyyy-MM-dd HH:mm:ss",
      "ad_url=URL headline=TITLE text=BODY seller=POSTER town=PLACE price=PRICE posted=POSTED"
          + " scraped=SEEN photos=PHOTO"),
  CLOVER(
      2,
      Country.FR,
      "windows-1252",
      "csv",
      "dd/MM/yyyy HH:mm",
      "numero=ID titre=TITLE texte=BODY annonceur=POSTER ville=PLACE prix=PRICE publie=POSTED"
          + " lu=SEEN photo=PHOTO"),
  DOGWOOD(
      3,
      Country.AU,
      "UTF-8",
      "tsv",
      "yyyy-MM-dd HH:mm:ss",
      "id=ID title=TITLE body=BODY place=PLACE price=PRICE posted=POSTED"),
  ELDER(
      4,
      Country.DE,
      "UTF-16LE",
      "json",
      "yyyy-MM-dd'T'HH:mm:ss",
      "nummer=ID adresse=URL titel=TITLE text=BODY anbieter=POSTER ort=PLACE preis=PRICE"
          + " eingestellt=POSTED gelesen=SEEN bild=PHOTO"),
  FENNEL(
      5,
      Country.DE,
      "windows-1251",
      "csv",
      "dd.MM.yyyy HH:mm",
      "id=ID title=TITLE text=BODY author=POSTER city=PLACE price=PRICE date=POSTED seen=SEEN"
          + " img=PHOTO");

  /** The first night. */
  static final LocalDate FIRST_NIGHT = LocalDate.of(2024, 3, 4);

  /** Days after the first on which dumps were made: scrapers fail, too. */
  private static final List<Integer> DAYS = List.of(0, 1, 2, 4, 5, 6, 8, 9, 11, 13, 14, 16, 18, 20);

  private static final int FIRST_FAILURE = 2;

  private final int number;
  private final Country region;
  private final Charset charset;
  private final String extension;
  private final DateTimeFormatter times;
  private final String columns;

  Site(int number, Country region, String charset, String extension, String times, String columns) {
    this.number = number;
    this.region = region;
    this.charset = Charset.forName(charset);
    this.extension = extension;
    this.times = DateTimeFormatter.ofPattern(times, Locale.ROOT);
    this.columns = columns;
  }

  String source() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** From 0. */
  int number() {
    return number;
  }

  /** Where numbers need no country code. */
  Country region() {
    return region;
  }

  Charset charset() {
    return charset;
  }

  boolean packed() {
    return extension.endsWith(".gz");
  }

  /** Whether it can write any character. */
  boolean anyCharacter() {
    return charset.name().startsWith("UTF-");
  }

  RowFormat format() {
    return switch (this) {
      case ACORN -> new JsonFormat(false);
      case BRAMBLE -> new CsvFormat(',', '"', "\n", true, "NA");
      case CLOVER -> new CsvFormat(';', '\\', "\r\n", true, "-");
      case DOGWOOD -> new CsvFormat('\t', '"', "\n", false, "");
      case ELDER -> new JsonFormat(true);
      case FENNEL -> new CsvFormat('|', '"', "\n", true, "");
    };
  }

  /** Its columns in their order, each with the field that it tells: {@code id=ID link=URL}. */
  String columnText() {
    return columns;
  }

  List<Column> columns() {
    return Column.of(this);
  }

  boolean tells(Field field) {
    for (Column column : columns()) {
      if (column.field() == field) {
        return true;
      }
    }
    return false;
  }

  /** The money that its ads name. */
  String currency() {
    return this == FENNEL ? "EUR " : region.currency();
  }

  String time(LocalDateTime time) {
    return time.format(times);
  }

  /** Days after {@link #FIRST_NIGHT} of which it has dumps. Each site lacks another night. */
  List<Integer> nights() {
    List<Integer> nights = new ArrayList<>(DAYS);
    nights.remove((number + FIRST_FAILURE) % DAYS.size());
    return nights;
  }

  /** The dump of a night that a part writes. */
  String file(int night, int part) {
    return String.format(
        Locale.ROOT,
        "%s/%s-%s-%05d.%s",
        source(),
        source(),
        FIRST_NIGHT.plusDays(night),
        part,
        extension);
  }

  String profile() {
    return source() + ".yaml";
  }
}
