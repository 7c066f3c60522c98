package clew.pipeline.score;

import clew.models.ClusterFacts;
import java.util.List;
import java.util.function.Consumer;

/** Made-up facts: one ordinary ad, and what differs from it. Every change gives a copy. */
final class Facts {
  long postings = 1;
  long representatives = 1;
  long texts = 1;
  long places = 1;
  long people = 1;
  long phones = 1;
  long styles;
  long voices = 1;
  long names = 1;
  long hidden;
  long placesOfOneText = 1;
  long daysOfThatText = 1;

  static Facts ordinary() {
    return new Facts();
  }

  /** Ads of several styles, places, people and phones, some with the phone hidden. */
  static Facts network() {
    return ordinary()
        .ads(24, 12)
        .with(f -> f.places = 3)
        .with(f -> f.people = 5)
        .with(f -> f.phones = 3)
        .with(f -> f.styles = 3)
        .with(f -> f.voices = 3)
        .with(f -> f.names = 3)
        .with(f -> f.hidden = 4);
  }

  /** One phone and place, many people. */
  static Facts venue() {
    return ordinary()
        .ads(30, 30)
        .with(f -> f.people = 12)
        .with(f -> f.styles = 1)
        .with(f -> f.voices = 12)
        .with(f -> f.names = 12);
  }

  /** One text in many places on one day. */
  static Facts spam() {
    return ordinary().ads(500, 1).with(f -> f.places = 60).with(f -> f.styles = 1).wide(60, 1);
  }

  /** One person with one phone in a few places. */
  static Facts independent() {
    return ordinary().ads(9, 5).with(f -> f.places = 4).with(f -> f.styles = 1).wide(3, 40);
  }

  Facts ads(long howMany, long distinct) {
    return with(f -> f.postings = howMany)
        .with(f -> f.representatives = distinct)
        .with(f -> f.texts = distinct);
  }

  Facts wide(long howMany, long days) {
    return with(f -> f.placesOfOneText = howMany).with(f -> f.daysOfThatText = days);
  }

  Facts with(Consumer<Facts> change) {
    Facts copy = new Facts();
    copy.postings = postings;
    copy.representatives = representatives;
    copy.texts = texts;
    copy.places = places;
    copy.people = people;
    copy.phones = phones;
    copy.styles = styles;
    copy.voices = voices;
    copy.names = names;
    copy.hidden = hidden;
    copy.placesOfOneText = placesOfOneText;
    copy.daysOfThatText = daysOfThatText;
    change.accept(copy);
    return copy;
  }

  ClusterFacts facts() {
    return new ClusterFacts(
        "c",
        postings,
        representatives,
        texts,
        1,
        places,
        1,
        people,
        phones,
        phones,
        phones,
        styles,
        styles,
        voices,
        names,
        1,
        texts,
        hidden,
        placesOfOneText,
        daysOfThatText,
        null,
        null,
        List.of());
  }
}
