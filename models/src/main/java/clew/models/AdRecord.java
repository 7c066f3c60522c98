package clew.models;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One record of a dump, read but not yet compared with what is known. */
public record AdRecord(
    @Doc("made from source and bytes") String recordId,
    @Doc("name of the source") String source,
    @Doc("path of the dump") String sourceFile,
    @Doc("from 1") long sourceRow,
    @Doc("first byte") long byteStart,
    @Doc("byte after the last") long byteEnd,
    @Doc("the ad") String postingId,
    @Doc("title, body and phone region") String textId,
    @Doc("when the scrape saw it") @Nullable Instant seenAt,
    @Doc("id") @Nullable String sourcePostingId,
    @Doc("address") @Nullable String url,
    @Doc("title") @Nullable String title,
    @Doc("body") @Nullable String body,
    @Doc("place") @Nullable String place,
    @Doc("poster") @Nullable String poster,
    @Doc("price") @Nullable String price,
    @Doc("when posted") @Nullable Instant postedAt,
    @Doc("ISO 3166") @Nullable String phoneRegion,
    @Doc("declared contacts") List<DeclaredContact> contacts,
    @Doc("declared image hashes") List<DeclaredImage> images,
    @Doc("what could not be read") List<String> notes) {
  public AdRecord {
    contacts = List.copyOf(contacts);
    images = List.copyOf(images);
    notes = List.copyOf(notes);
  }
}
