package clew.models.catalogue;

import java.io.Serializable;

/**
 * The numbers by which explanations are told apart. Each is documented in the catalogue.
 *
 * @param leadShare share of the points that the profile can give, 0 to 1
 */
public record ExplanationRules(
    long spamPlaces,
    double spamPlacesPerDay,
    long spamStyles,
    long venueNames,
    long venueContacts,
    long agencyNames,
    long agencyContacts,
    long agencyStyles,
    long touringPlaces,
    double leadShare)
    implements Serializable {}
