package clew.pipeline.score;

import clew.models.ClusterFacts;
import clew.models.catalogue.ExplanationRules;

/**
 * Tells which explanation fits a cluster best. Ordinary explanations are looked at first, in a
 * fixed order; a cluster is called a lead only where none fits and its priority is high. A scam is
 * told by wording, which is not looked at yet.
 */
final class Explanations {
  private final ExplanationRules rules;
  private final double leadPoints;

  Explanations(ExplanationRules rules, double mostPoints) {
    this.rules = rules;
    this.leadPoints = rules.leadShare() * mostPoints;
  }

  String of(ClusterFacts facts, double priority) {
    if (spam(facts)) {
      return "spam";
    }
    if (venue(facts)) {
      return "venue";
    }
    if (agency(facts)) {
      return "agency";
    }
    if (touringIndependent(facts)) {
      return "touring_independent";
    }
    return priority > 0 && priority >= leadPoints ? "lead" : "unknown";
  }

  private boolean spam(ClusterFacts facts) {
    return facts.placesOfOneText() >= rules.spamPlaces()
        && facts.placesOfOneText() >= rules.spamPlacesPerDay() * facts.daysOfThatText()
        && facts.styles() <= rules.spamStyles();
  }

  private boolean venue(ClusterFacts facts) {
    return facts.places() == 1
        && facts.namesOnOneContact() >= rules.venueNames()
        && facts.contactsOfOneKind() <= rules.venueContacts();
  }

  private boolean agency(ClusterFacts facts) {
    return facts.representatives() > 1
        && facts.namesOnOneContact() >= rules.agencyNames()
        && facts.contactsOfOneKind() <= rules.agencyContacts()
        && facts.styles() <= rules.agencyStyles();
  }

  private boolean touringIndependent(ClusterFacts facts) {
    return facts.people() <= 1
        && facts.contactsOfOneKind() == 1
        && facts.places() > 1
        && facts.places() <= rules.touringPlaces();
  }
}
