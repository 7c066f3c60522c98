package clew.jobs.generate;

/**
 * What an ad said from one of its sightings on.
 *
 * @param price as a number
 */
record Wording(String title, String body, int price) {}
