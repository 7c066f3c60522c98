package clew.models;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The numbers that indicators and explanations look at, for one cluster. Not a table. Everything is
 * counted over all versions of the postings, and as distinct values: an ad that is posted again
 * adds to {@code postings} and {@code templates} only, which nothing is scored by.
 */
public record ClusterFacts(
    @Doc("the cluster") String clusterId,
    @Doc("postings, repeats included") long postings,
    @Doc("representatives of postings that are the same") long representatives,
    @Doc("distinct texts") long texts,
    @Doc("distinct sources") long sources,
    @Doc("distinct places, folded") long places,
    @Doc("distinct posters, folded") long posters,
    @Doc("distinct asserted names") long names,
    @Doc("distinct asserted contacts") long contacts,
    @Doc("the most distinct contacts of one kind, addresses of pages left out")
        long contactsOfOneKind,
    @Doc(
            "contacts of two or more representatives with different templates, places, names or posters")
        long sharedContacts,
    @Doc("templates with two or more of the postings") long templates,
    @Doc("templates with two or more of the representatives") long styles,
    @Doc(
            "texts of one template that go with as many names or posters: the smaller of both, in the template where that is largest")
        long voicesOfOneTemplate,
    @Doc("the most names that stand with one contact") long namesOnOneContact,
    @Doc("the most names in one posting") long namesInOnePosting,
    @Doc("texts that carry a contact") long contactTexts,
    @Doc("of those, texts that hide one") long hiddenTexts,
    @Doc("the most places that one template, or a text without one, was seen in")
        long placesOfOneText,
    @Doc("days between the first and the last sighting of that text, begun ones counted")
        long daysOfThatText,
    @Doc("earliest sighting, in UTC") @Nullable Instant firstSeen,
    @Doc("latest sighting, in UTC") @Nullable Instant lastSeen,
    @Doc("where contacts are hidden: the first few, each text once, in the order of posting_id")
        List<TextSpan> hidden) {
  public ClusterFacts {
    hidden = List.copyOf(hidden);
  }

  /** Names, or accounts where there are more of these: how many people the ads seem to be for. */
  public long people() {
    return Math.max(names, posters);
  }
}
