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
      Country.US,
      "UTF-8",
      "jsonl.gz",
      "yyyy-MM-dd'T'HH:mm:ss'Z'",
      new JsonFormat(false),
      "id=ID link=URL title=TITLE description=BODY name=POSTER city=PLACE rate=PRICE posted=POSTED"
          + " scraped=SEEN phone1=PHONE photo=PHOTO photo_quality=QUALITY"),
  BRAMBLE(
      Country.GB,
      "UTF-8",
      "csv",
      "yyyy-MM-dd HH:mm:ss",
      new CsvFormat(',', '"', "\n", true, "NA"),
      "ad_url=URL headline=TITLE text=BODY seller=POSTER town=PLACE price=PRICE posted=POSTED"
          + " scraped=SEEN photos=PHOTO"),
  CLOVER(
      Country.FR,
      "windows-1252",
      "csv",
      "dd/MM/yyyy HH:mm",
      new CsvFormat(';', '\\', "\r\n", true, "-"),
      "numero=ID titre=TITLE texte=BODY annonceur=POSTER ville=PLACE prix=PRICE publie=POSTED"
          + " lu=SEEN photo=PHOTO"),
  DOGWOOD(
      Country.AU,
      "UTF-8",
      "tsv",
      "yyyy-MM-dd HH:mm:ss",
      new CsvFormat('\t', '"', "\n", false, ""),
      "id=ID title=TITLE body=BODY place=PLACE price=PRICE posted=POSTED"),
  ELDER(
      Country.DE,
      "UTF-16LE",
      "json",
      "yyyy-MM-dd'T'HH:mm:ss",
      new JsonFormat(true),
      "nummer=ID adresse=URL titel=TITLE text=BODY anbieter=POSTER ort=PLACE preis=PRICE"
          + " eingestellt=POSTED gelesen=SEEN bild=PHOTO"),
  FENNEL(
      Country.DE,
      "windows-1251",
      "csv",
      "dd.MM.yyyy HH:mm",
      new CsvFormat('|', '"', "\n", true, ""),
      "id=ID title=TITLE text=BODY author=POSTER city=PLACE price=PRICE date=POSTED seen=SEEN");

  /** The first night. */
  static final LocalDate FIRST_NIGHT = LocalDate.of(2024, 3, 4);

  /** Days after the first on which dumps were made: scrapers fail, too. */
  private static final List<Integer> DAYS = List.of(0, 1, 2, 4, 5, 8, 9, 13);

  private static final int FIRST_FAILURE = 2;

  private final Country region;
  private final Charset charset;
  private final String extension;
  private final DateTimeFormatter times;
  private final RowFormat format;
  private final List<Column> columns;

  Site(
      Country region,
      String charset,
      String extension,
      String times,
      RowFormat format,
      String columns) {
    this.region = region;
    this.charset = Charset.forName(charset);
    this.extension = extension;
    this.times = DateTimeFormatter.ofPattern(times, Locale.ROOT);
    this.format = format;
    this.columns = columns(columns);
  }

  private static List<Column> columns(String all) {
    List<Column> columns = new ArrayList<>();
    for (String column : all.split(" ", -1)) {
      String[] parts = column.split("=", -1);
      columns.add(new Column(parts[0], Field.valueOf(parts[1])));
    }
    return List.copyOf(columns);
  }

  String source() {
    return name().toLowerCase(Locale.ROOT);
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
    return format;
  }

  List<Column> columns() {
    return columns;
  }

  boolean tells(Field field) {
    return columns.stream().anyMatch(column -> column.field() == field);
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
    nights.remove((ordinal() + FIRST_FAILURE) % DAYS.size());
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
