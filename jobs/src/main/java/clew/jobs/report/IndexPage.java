package clew.jobs.report;

import java.util.List;

/**
 * The first page: the run, and its clusters by rank.
 *
 * @param clusters how many the run has
 * @param lines those of which there is a page
 * @param chosen how they were chosen, in words
 * @param readings how many clusters there are of each explanation
 * @param generic values too common to mean anything, by kind
 * @param hot values that more ads share than were compared, by kind
 */
record IndexPage(
    Frame frame,
    String clusters,
    String postings,
    List<Line> lines,
    String chosen,
    List<Count> readings,
    List<Count> generic,
    List<Count> hot) {

  /** A cluster. */
  record Line(
      String rank,
      String id,
      String page,
      String priority,
      String low,
      String high,
      String reading,
      String ads,
      String contacts,
      String places,
      String sources,
      String firstSeen,
      String lastSeen,
      String families) {}

  /**
   * How many there are of a kind.
   *
   * @param largest postings with the value that most have; empty where nothing is counted so
   */
  record Count(String kind, String count, String largest) {}
}
