package clew.pipeline.score;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a contact, a template or a text stands with in a cluster. */
final class Reach {
  /** Distinct values counted for each; beyond, no scale and no rule looks. Chosen. */
  static final int COUNTED = 1_000;

  /**
   * Values followed in one cluster: the first in the order of postings. Bounds the memory of a
   * cluster to some 60 MB. Chosen.
   */
  static final int FOLLOWED = 50_000;

  private final DistinctValues representatives = new DistinctValues(COUNTED);
  private final DistinctValues texts = new DistinctValues(COUNTED);
  private final DistinctValues templates = new DistinctValues(COUNTED);
  private final DistinctValues names = new DistinctValues(COUNTED);
  private final DistinctValues posters = new DistinctValues(COUNTED);
  private final DistinctValues places = new DistinctValues(COUNTED);
  private long postings;
  private @Nullable Instant firstSeen;
  private @Nullable Instant lastSeen;

  /** Adds a posting to all values that it carries. */
  static void follow(Map<String, Reach> followed, Collection<String> values, SeenPosting posting) {
    for (String value : values) {
      Reach reach = followed.get(value);
      if (reach == null && followed.size() < FOLLOWED) {
        reach = new Reach();
        followed.put(value, reach);
      }
      if (reach != null) {
        reach.add(posting);
      }
    }
  }

  static Map<String, Reach> none() {
    return new HashMap<>();
  }

  private void add(SeenPosting posting) {
    postings++;
    representatives.add(posting.representative);
    posting.texts.forEach(texts::add);
    posting.templates.forEach(templates::add);
    posting.names.forEach(names::add);
    if (posting.poster != null) {
      posters.add(posting.poster);
    }
    if (posting.place != null) {
      places.add(posting.place);
    }
    firstSeen = Times.earlier(firstSeen, posting.firstSeen);
    lastSeen = Times.later(lastSeen, posting.lastSeen);
  }

  long postings() {
    return postings;
  }

  long representatives() {
    return representatives.size();
  }

  long names() {
    return names.size();
  }

  long places() {
    return places.size();
  }

  /** Texts that go with as many names or posters: one text is one voice, whomever it names. */
  long voices() {
    return Math.min(texts.size(), Math.max(names.size(), posters.size()));
  }

  /** Whether it stands in several postings that differ in template, place, name or poster. */
  boolean joinsUnlike() {
    boolean unlike =
        templates.size() > 1 || places.size() > 1 || names.size() > 1 || posters.size() > 1;
    return unlike && representatives.size() > 1;
  }

  /** Days between first and last sighting, begun ones counted; 1 where times are unknown. */
  long days() {
    return firstSeen == null || lastSeen == null
        ? 1
        : Duration.between(firstSeen, lastSeen).toDays() + 1;
  }
}
