package clew.jobs.generate;

/**
 * What an indicator looks for, planted in an ad.
 *
 * @param indicator its id in the catalogue
 * @param raw the words; empty where it is not a wording
 */
record PlantedSign(String indicator, String raw) {}
