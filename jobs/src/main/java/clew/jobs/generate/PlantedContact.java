package clew.jobs.generate;

/**
 * A contact that an ad names.
 *
 * @param kind phone or email
 * @param disguise the word for how it is hidden; empty where it is in plain sight
 * @param origin own, passed_on or help_line
 */
record PlantedContact(String kind, String value, String disguise, String origin) {}
