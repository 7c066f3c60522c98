package clew.jobs.erasure;

import clew.models.AdRecord;
import clew.models.AdText;
import clew.models.Contact;
import clew.models.ImageHash;
import clew.models.Mention;
import clew.models.QuarantinedRow;
import clew.models.Sighting;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the place of a fact once something was erased: itself, the fact without it, or
 * nothing. Ids stay: they are made from what was there, and tell a record that comes again.
 */
final class FactBlackout {
  private final Erased erased;
  private final Gone gone;
  private final Blackout blackout;

  FactBlackout(Erased erased, Gone gone) {
    this.erased = erased;
    this.gone = gone;
    this.blackout = new Blackout(erased);
  }

  Optional<Sighting> of(Sighting row) {
    if (gone.posting(row.postingId())) {
      return Optional.empty();
    }
    return Optional.of(
        new Sighting(
            row.postingId(),
            row.textId(),
            row.recordId(),
            row.source(),
            bare(row.sourceFile()),
            row.sourceRow(),
            row.byteStart(),
            row.byteEnd(),
            row.seenAt(),
            blackout.in(row.sourcePostingId(), null),
            address(row.url()),
            blackout.in(row.place(), null),
            blackout.in(row.poster(), null),
            blackout.in(row.price(), null),
            row.postedAt(),
            row.notes().stream().map(this::bare).toList(),
            row.madeBy()));
  }

  Optional<AdText> of(AdText row) {
    if (gone.text(row.textId())) {
      return Optional.empty();
    }
    return Optional.of(
        new AdText(
            row.textId(),
            field(row.textId(), "title", row.title(), row.phoneRegion()),
            field(row.textId(), "body", row.body(), row.phoneRegion()),
            row.phoneRegion(),
            row.language(),
            bare(row.comparison()),
            row.comparisonId(),
            Math.min(row.bodyAt(), bare(row.comparison()).length()),
            row.cut(),
            row.readingNote(),
            row.madeBy()));
  }

  Optional<Contact> of(Contact row) {
    return gone.posting(row.postingId())
            || gone.text(row.textId())
            || erased.is(row.kind(), row.value())
            || gone.covers(row.textId(), row.field(), row.start(), row.end())
            || shows(row.raw())
        ? Optional.empty()
        : Optional.of(row);
  }

  Optional<Mention> of(Mention row) {
    return gone.posting(row.postingId())
            || gone.text(row.textId())
            || gone.covers(row.textId(), row.field(), row.start(), row.end())
            || shows(row.raw())
            || shows(row.value())
        ? Optional.empty()
        : Optional.of(row);
  }

  Optional<ImageHash> of(ImageHash row) {
    return gone.posting(row.postingId()) ? Optional.empty() : Optional.of(row);
  }

  Optional<QuarantinedRow> of(QuarantinedRow row) {
    return Optional.of(
        new QuarantinedRow(
            row.source(),
            bare(row.sourceFile()),
            row.sourceRow(),
            row.byteStart(),
            row.byteEnd(),
            row.reason(),
            row.rawSha256(),
            blackout.in(row.raw(), null),
            row.recordId(),
            row.readOn()));
  }

  /** A record of a dump, before anything is made of it. */
  Optional<AdRecord> of(AdRecord row) {
    if (erased.isPosting(row.postingId())) {
      return Optional.empty();
    }
    return Optional.of(
        new AdRecord(
            row.recordId(),
            row.source(),
            bare(row.sourceFile()),
            row.sourceRow(),
            row.byteStart(),
            row.byteEnd(),
            row.postingId(),
            row.textId(),
            row.seenAt(),
            blackout.in(row.sourcePostingId(), null),
            address(row.url()),
            blackout.in(row.title(), row.phoneRegion()),
            blackout.in(row.body(), row.phoneRegion()),
            blackout.in(row.place(), row.phoneRegion()),
            blackout.in(row.poster(), row.phoneRegion()),
            blackout.in(row.price(), row.phoneRegion()),
            row.postedAt(),
            row.phoneRegion(),
            row.contacts().stream().filter(declared -> !shows(declared.raw())).toList(),
            row.images(),
            row.notes().stream().map(this::bare).toList()));
  }

  private @Nullable String field(
      String textId, String field, @Nullable String text, @Nullable String region) {
    if (text == null) {
      return null;
    }
    List<Blackout.Span> spans = new ArrayList<>(gone.spans(textId, field));
    spans.addAll(blackout.spans(text, region));
    return Blackout.covered(text, spans);
  }

  private String bare(String text) {
    return Objects.requireNonNullElse(blackout.in(text, null), text);
  }

  /** Of an address that was erased nothing is left. */
  private @Nullable String address(@Nullable String url) {
    String after = blackout.in(url, null);
    return after == null || after.codePoints().allMatch(point -> point == Blackout.BLOCK)
        ? null
        : after;
  }

  private boolean shows(@Nullable String text) {
    return !blackout.spans(text, null).isEmpty();
  }
}
