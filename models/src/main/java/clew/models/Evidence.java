package clew.models;

import java.util.Set;

/** One thing that two postings share, and what it is worth. */
public record Evidence(
    @Doc("phone, email, handle, url, payment, text, passage, image, poster_place or name")
        String kind,
    @Doc("the shared value") String value,
    @Doc("how alike the two values are, 0 to 1; 1 where they are equal") double score,
    @Doc("what that is worth as a match weight, in bits") double bits) {
  public static final Set<String> KINDS =
      Set.of(
          "phone",
          "email",
          "handle",
          "url",
          "payment",
          "text",
          "passage",
          "image",
          "poster_place",
          "name");

  public Evidence {
    Checks.oneOf("kind", kind, KINDS);
    Checks.share("score", score);
  }
}
