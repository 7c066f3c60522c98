package clew.jobs.store;

import org.jspecify.annotations.Nullable;

/**
 * What stands for something that was erased: it tells that thing when it comes again, and nobody
 * without the key what it was.
 *
 * @param kind phone, email, handle, url, payment, posting; digits (those of a phone, as they are
 *     dialled within its country) or address (a url in its plainest form)
 * @param mac keyed hash (HMAC-SHA256) of kind and value, in hexadecimal
 * @param length of digits, how many there are; 0 for other kinds
 * @param region of a phone, the country that it is dialled in, to read it as it is written there;
 *     null for other kinds
 * @param done whether the facts are without it: false where the erasure was interrupted
 */
public record Tombstone(
    String kind, String mac, int length, @Nullable String region, boolean done) {
  public Tombstone finished() {
    return new Tombstone(kind, mac, length, region, true);
  }
}
