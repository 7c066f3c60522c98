package clew.jobs.report;

import clew.models.catalogue.ExplanationRules;
import clew.models.catalogue.IndicatorCatalogue;
import java.util.List;
import java.util.Locale;

/**
 * What a cluster may be, in the order in which explanations are looked at.
 *
 * @param rule when it is said, with the catalogue's numbers
 * @param taken whether it is what the run says
 */
record Reading(String name, String rule, boolean taken) {

  /** All of them, the one that was taken marked. */
  static List<Reading> all(IndicatorCatalogue catalogue, String taken) {
    ExplanationRules rules = catalogue.explanations();
    return List.of(
        reading(
            taken,
            "spam",
            "One text, or one pattern of texts, in very many places at once: %d places or more, %s or"
                + " more new ones a day, and no more than %d templates.",
            rules.spamPlaces(),
            Told.tenth(rules.spamPlacesPerDay()),
            rules.spamStyles()),
        reading(
            taken,
            "scam",
            "Told by its wording, which is not looked at yet: that it is not said here means nothing."),
        reading(
            taken,
            "venue",
            "A business at one place with fixed contacts: one place, %d names or more with one"
                + " contact, and no more than %d contacts of one kind.",
            rules.venueNames(),
            rules.venueContacts()),
        reading(
            taken,
            "agency",
            "An agency or a duo, openly so: %d names or more with one contact, no more than %d contact"
                + " of one kind, and no more than %d templates.",
            rules.agencyNames(),
            rules.agencyContacts(),
            rules.agencyStyles()),
        reading(
            taken,
            "touring_independent",
            "One person who travels: one name and one contact, in 2 to %d places.",
            rules.touringPlaces()),
        reading(
            taken,
            "lead",
            "None of those above, and %d %% or more of the points that the indicators can give: somebody"
                + " should look. No more is said.",
            Math.round(100 * rules.leadShare())),
        reading(taken, "unknown", "None of all these. Nothing is said."));
  }

  private static Reading reading(String taken, String name, String rule, Object... numbers) {
    return new Reading(
        Told.words(name), String.format(Locale.ROOT, rule, numbers), name.equals(taken));
  }
}
