package clew.pipeline.score;

import clew.models.ClusterFacts;
import clew.models.catalogue.IndicatorRule;

/**
 * Says in words what a rule found. Counts only: no contact, no name, no text of an ad, so that a
 * sentence can be shown to anybody who may know that the cluster exists.
 */
final class Sentences {
  private Sentences() {}

  static String of(IndicatorRule rule, ClusterFacts facts) {
    return switch (rule) {
      case JOINED_VARIETY -> joinedVariety(facts);
      case TEMPLATE_VOICES ->
          count(facts.voicesOfOneTemplate(), "near-duplicate text")
              + " of one template stand for as many names or posters.";
      case HIDDEN_SHARE ->
          "A contact is written so that it is hard to read in "
              + facts.hiddenTexts()
              + " of "
              + count(facts.contactTexts(), "distinct text")
              + " that carry one.";
      case NAMES_TOGETHER -> namesTogether(facts);
    };
  }

  private static String joinedVariety(ClusterFacts facts) {
    return count(facts.postings(), "posting")
        + " in one cluster differ: "
        + count(facts.styles(), "template")
        + ", "
        + count(facts.places(), "place")
        + ", "
        + count(facts.people(), facts.names() >= facts.posters() ? "name" : "poster")
        + ", up to "
        + count(facts.contactsOfOneKind(), "contact")
        + " of one kind; "
        + count(facts.sharedContacts(), "contact")
        + (facts.sharedContacts() == 1 ? " is" : " are")
        + " shared by postings that differ.";
  }

  private static String namesTogether(ClusterFacts facts) {
    return facts.namesOnOneContact() >= facts.namesInOnePosting()
        ? count(facts.namesOnOneContact(), "name") + " stand with one contact."
        : count(facts.namesInOnePosting(), "name") + " stand in one posting.";
  }

  private static String count(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
