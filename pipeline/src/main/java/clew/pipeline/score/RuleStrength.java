package clew.pipeline.score;

import clew.models.ClusterFacts;
import clew.models.catalogue.IndicatorRule;
import clew.models.catalogue.Scale;

/** How strongly a rule speaks in a cluster: a share of its indicator's points, 0 to 1. */
final class RuleStrength {
  private RuleStrength() {}

  static double of(IndicatorRule rule, Scale scale, ClusterFacts facts) {
    return switch (rule) {
      case JOINED_VARIETY -> joinedVariety(scale, facts);
      case TEMPLATE_VOICES -> scale.of(facts.voicesOfOneTemplate());
      case HIDDEN_SHARE -> hiddenShare(scale, facts);
      case NAMES_TOGETHER ->
          scale.of(Math.max(facts.namesOnOneContact(), facts.namesInOnePosting()));
    };
  }

  /**
   * Mean, over the six pairs of templates, places, people and contacts, of the product of their
   * shares. Ads that differ in one way only give nothing: a venue has many names, spam many places.
   */
  private static double joinedVariety(Scale scale, ClusterFacts facts) {
    double templates = scale.of(facts.styles());
    double places = scale.of(facts.places());
    double people = scale.of(facts.people());
    double contacts = scale.of(facts.contactsOfOneKind());
    return (templates * places
            + templates * people
            + templates * contacts
            + places * people
            + places * contacts
            + people * contacts)
        / 6;
  }

  /** One habit among many ads is worth less than the same habit in all of them. */
  private static double hiddenShare(Scale scale, ClusterFacts facts) {
    return facts.hiddenTexts() == 0
        ? 0
        : scale.of(facts.hiddenTexts()) * ((double) facts.hiddenTexts() / facts.contactTexts());
  }
}
