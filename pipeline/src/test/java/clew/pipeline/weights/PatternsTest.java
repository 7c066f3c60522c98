package clew.pipeline.weights;

import static org.junit.jupiter.api.Assertions.assertEquals;

import clew.models.Evidence;
import clew.models.Link;
import clew.models.PostingTraits;
import clew.models.Trait;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PatternsTest {
  private static Link link(Evidence... evidence) {
    return new Link("a", "b", List.of(evidence), -10, 0, "joined", "");
  }

  private static Evidence shared(String kind, double bits) {
    return new Evidence(kind, "v", 1, bits);
  }

  private static PostingTraits traits(String poster, String place, String... phones) {
    return new PostingTraits(
        "p",
        1,
        place.isEmpty() ? List.of() : List.of(place),
        poster.isEmpty() ? List.of() : List.of(poster),
        List.of(),
        List.of(),
        List.of(phones).stream().map(phone -> new Trait("phone", phone)).toList(),
        List.of());
  }

  @Test
  void aGenericValueSaysNothingAndAnotherValueSpeaksAgainst() {
    int both = Patterns.kinds(traits("", "", "+1"));

    assertEquals(Field.AGREES, Field.PHONE.level(Patterns.of(link(shared("phone", 6)), both)));
    assertEquals(Field.MISSING, Field.PHONE.level(Patterns.of(link(shared("phone", 0)), both)));
    assertEquals(Field.DIFFERS, Field.PHONE.level(Patterns.of(link(shared("email", 6)), both)));
    assertEquals(Field.MISSING, Field.PHONE.level(Patterns.of(link(shared("email", 6)), 0)));
  }

  @Test
  void posterAndPlaceTogetherAreBoth() {
    int pattern = Patterns.of(link(shared("poster_place", 6)), 0);

    assertEquals(Field.AGREES, Field.POSTER.level(pattern));
    assertEquals(Field.AGREES, Field.PLACE.level(pattern));
    assertEquals(Field.DIFFERS, Field.TEXT.level(pattern));

    int name = Patterns.of(link(shared("name", 2), new Evidence("place", "", 0, -2)), 0);
    assertEquals(Field.PARTLY, Field.POSTER.level(name));
    assertEquals(Field.DIFFERS, Field.PLACE.level(name));
  }

  @Test
  void textsSayMuchOrLittle() {
    assertEquals(Field.AGREES, Field.TEXT.level(Patterns.of(link(shared("passage", 3.5)), 0)));
    assertEquals(Field.PARTLY, Field.TEXT.level(Patterns.of(link(shared("words", 2)), 0)));
  }

  @Test
  void strangersShareNothingOrAreNone() {
    PostingTraits ann = traits("ann", "york", "+1");

    assertEquals(-1, Patterns.ofStrangers(ann, traits("bob", "york", "+1")));
    assertEquals(-1, Patterns.ofStrangers(ann, traits("ann", "hull")));
    int pattern = Patterns.ofStrangers(ann, traits("bob", "york", "+2"));
    assertEquals(Field.DIFFERS, Field.PHONE.level(pattern));
    assertEquals(Field.MISSING, Field.EMAIL.level(pattern));
    assertEquals(Field.DIFFERS, Field.POSTER.level(pattern));
    assertEquals(Field.AGREES, Field.PLACE.level(pattern));
  }
}
