package clew.models;

import org.jspecify.annotations.Nullable;

/** An image hash declared for a posting. Images themselves are never read. */
@TableInfo(name = "images", kind = Kind.FACT, row = "a hash declared for a posting")
public record ImageHash(
    @Doc("the ad") String postingId,
    @Doc("pdq, md5, sha1, sha256, phash, dhash or ahash") String algorithm,
    @Doc("the hash in lower-case hexadecimal") @Sensitive(Sensitivity.PERSONAL) String hash,
    @Doc("quality that the hasher gave, 0 to 100; null where none was given") @Unit("0 to 100")
        @Nullable Integer quality,
    @Doc("why it says nothing about the image: uniform, low_quality, empty; null where it may")
        @Nullable String doubt,
    @Doc("version of the readers that made the row") String madeBy) {
  public ImageHash {
    Checks.present("hash", hash);
  }

  /** A hash that nothing speaks against. */
  public ImageHash(
      String postingId, String algorithm, String hash, @Nullable Integer quality, String madeBy) {
    this(postingId, algorithm, hash, quality, null, madeBy);
  }
}
