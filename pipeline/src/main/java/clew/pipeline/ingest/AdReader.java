package clew.pipeline.ingest;

import clew.models.AdRecord;
import clew.models.QuarantineReason;
import clew.models.QuarantinedRow;
import clew.models.Reading;
import java.nio.charset.Charset;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes records of one dump what the profile says that they are, or quarantines them. */
final class AdReader {
  private final SourceProfile profile;
  private final String file;
  private final Charset charset;
  private final @Nullable FieldReader sourcePostingId;
  private final @Nullable FieldReader url;
  private final @Nullable FieldReader title;
  private final @Nullable FieldReader body;
  private final @Nullable FieldReader place;
  private final @Nullable FieldReader poster;
  private final @Nullable FieldReader price;
  private final @Nullable TimeReader postedAt;
  private final @Nullable TimeReader seenAt;
  private final ContactReader contacts;
  private final @Nullable ImageReader images;
  private final Naming naming;
  private final Instant night;
  private Notes notes = new Notes();

  /**
   * @param file what tables call the dump
   * @param charset of the bytes of its rows
   * @param date when its ads were seen, where the profile has no time for that
   */
  AdReader(SourceProfile profile, String file, Charset charset, LocalDate date, Naming naming) {
    this.naming = naming;
    this.profile = profile;
    this.file = file;
    this.charset = charset;
    this.night = date.atStartOfDay(ZoneOffset.UTC).toInstant();
    ProfileFields fields = profile.fields();
    this.sourcePostingId = text("source_posting_id", fields.sourcePostingId());
    this.url = text("url", fields.url());
    this.title = text("title", fields.title());
    this.body = text("body", fields.body());
    this.place = text("place", fields.place());
    this.poster = text("poster", fields.poster());
    this.price = text("price", fields.price());
    this.postedAt = time("posted_at", fields.postedAt());
    this.seenAt = time("seen_at", fields.seenAt());
    this.contacts = new ContactReader(fields, fileName(), absent());
    ImageSource source = fields.images();
    this.images = source == null ? null : new ImageReader(source, fileName(), absent());
  }

  /** The record as an ad, or as a quarantined row. */
  Reading read(RawRecord record) {
    notes = new Notes();
    QuarantineReason problem = record.problem();
    if (problem == null && record.values().carryImage()) {
      problem = QuarantineReason.IMAGE_BYTES;
    }
    if (problem != null) {
      return quarantined(record, problem);
    }
    String readTitle = value(title, record);
    String readBody = value(body, record);
    return readTitle == null && readBody == null
        ? quarantined(record, QuarantineReason.NO_TEXT)
        : ad(record, readTitle, readBody);
  }

  private Reading ad(RawRecord record, @Nullable String readTitle, @Nullable String readBody) {
    RawRecord.Values values = record.values();
    String id = stripped(value(sourcePostingId, record));
    String address = stripped(value(url, record));
    String readPlace = value(place, record);
    String readPoster = value(poster, record);
    return new Reading(
        new AdRecord(
            naming.record(record.raw(), profile.source()),
            profile.source(),
            file,
            record.row(),
            record.byteStart(),
            record.byteEnd(),
            postingId(id, address, readTitle, readBody, readPlace, readPoster),
            naming.text(readTitle, readBody, profile.phoneRegion()),
            seenAt == null ? night : seenAt.read(values, notes),
            id,
            address,
            readTitle,
            readBody,
            readPlace,
            readPoster,
            value(price, record),
            postedAt == null ? null : postedAt.read(values, notes),
            profile.phoneRegion(),
            contacts.read(values, notes),
            images == null ? List.of() : images.read(values, notes),
            notes.all()),
        null,
        null);
  }

  private String postingId(
      @Nullable String id, @Nullable String address, @Nullable String... content) {
    if (id != null) {
      return naming.posting(profile.source(), "id", id);
    }
    if (address != null) {
      return naming.posting(profile.source(), "url", CanonicalUrl.of(address));
    }
    return naming.posting(profile.source(), "content", naming.posting(content));
  }

  /** What could not be read in the record last read. */
  Set<String> noted() {
    return notes.kinds();
  }

  private Reading quarantined(RawRecord record, QuarantineReason reason) {
    RawBytes raw = record.raw();
    String excerpt = raw.excerpt(charset);
    boolean mayShow =
        reason != QuarantineReason.IMAGE_BYTES
            && !ImageBytes.mayBeIn(excerpt)
            && !ImageBytes.mayBeIn(raw.bytes());
    return new Reading(
        null,
        new QuarantinedRow(
            profile.source(),
            file,
            record.row(),
            hasBytes(record) ? record.byteStart() : null,
            hasBytes(record) ? record.byteEnd() : null,
            reason.word(),
            raw.sha256(),
            mayShow ? WholeText.of(excerpt) : null,
            raw.recordId(profile.source())),
        null);
  }

  /** A row of Parquet has none of its own. */
  private static boolean hasBytes(RawRecord record) {
    return record.byteEnd() > record.byteStart();
  }

  private @Nullable FieldReader text(String name, @Nullable FieldSource source) {
    return source == null ? null : new FieldReader(name, source, fileName(), absent());
  }

  private @Nullable TimeReader time(String name, @Nullable FieldSource source) {
    return source == null
        ? null
        : new TimeReader(name, source, fileName(), absent(), profile.timeZone());
  }

  private Set<String> absent() {
    return profile.absent().stream().map(String::strip).collect(Collectors.toUnmodifiableSet());
  }

  private String fileName() {
    return file.substring(file.lastIndexOf('/') + 1);
  }

  private @Nullable String value(@Nullable FieldReader reader, RawRecord record) {
    return reader == null ? null : reader.read(record.values(), notes);
  }

  private static @Nullable String stripped(@Nullable String text) {
    return text == null ? null : text.strip();
  }
}
