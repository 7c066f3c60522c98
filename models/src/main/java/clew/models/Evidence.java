package clew.models;

import java.util.Set;

/**
 * One thing that two postings share, and what it is worth. What speaks against a pair (another
 * place, another phone, another poster) is evidence, too, with bits below 0.
 */
public record Evidence(
    @Doc(
            "phone, email, handle, url, payment, text, passage, words, image, poster_place, name, place, phone_differs or poster_differs")
        String kind,
    @Doc(
            "the shared value; of a text, its template_id; of a passage, a hash of its first words, which explain shows; empty where something differs")
        String value,
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
          "words",
          "image",
          "poster_place",
          "name",
          "place",
          "phone_differs",
          "poster_differs");

  public Evidence {
    Checks.oneOf("kind", kind, KINDS);
    Checks.share("score", score);
  }
}
