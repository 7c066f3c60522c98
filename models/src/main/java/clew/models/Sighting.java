package clew.models;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One distinct input record, accepted: an ad as one scrape saw it. */
@TableInfo(name = "sightings", kind = Kind.FACT, row = "one distinct input record")
public record Sighting(
    @Doc(
            "the ad: made from source and source_posting_id, else from the canonical URL, else from the content")
        String postingId,
    @Doc("its title and body in texts") String textId,
    @Doc(
            "the record itself: made from source and bytes; the same record read again is resent, not sighted")
        String recordId,
    @Doc("name of the source, as its profile says") String source,
    @Doc("path of the dump as it was given, or below the folder that was given") String sourceFile,
    @Doc("number of the record in its file, from 1, header not counted") long sourceRow,
    @Doc("first byte of the record in the unpacked file, from 0") @Unit("bytes") long byteStart,
    @Doc("byte after the last of the record, line end excluded") @Unit("bytes") long byteEnd,
    @Doc("when the scrape saw the ad, in UTC; null where the row names no time")
        @Nullable Instant seenAt,
    @Doc("the id that the source gives the ad") @Sensitive(Sensitivity.PERSONAL)
        @Nullable String sourcePostingId,
    @Doc("address of the ad, as scraped") @Sensitive(Sensitivity.PERSONAL) @Nullable String url,
    @Doc("where the ad says it is, as scraped") @Sensitive(Sensitivity.PERSONAL)
        @Nullable String place,
    @Doc("name of the account or seller, as scraped") @Sensitive(Sensitivity.PERSONAL)
        @Nullable String poster,
    @Doc("price, as scraped") @Sensitive(Sensitivity.SPECIAL) @Nullable String price,
    @Doc("when the ad says it was posted, in UTC") @Nullable Instant postedAt,
    @Doc("what could not be read in this row and was kept as text, as field: reason")
        @Sensitive(Sensitivity.SPECIAL)
        List<String> notes,
    @Doc("version of the readers that made the row") String madeBy) {
  public Sighting {
    notes = List.copyOf(notes);
    Checks.present("posting_id", postingId);
  }
}
