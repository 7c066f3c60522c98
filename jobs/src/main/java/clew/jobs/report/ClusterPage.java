package clew.jobs.report;

import java.util.List;

/**
 * The page about a cluster, in words.
 *
 * @param rank its place among the clusters of the report
 * @param families what would be left of the priority without each family of indicators
 * @param absent indicators that were looked for, and did not fire
 * @param unread indicators that are not looked for yet
 * @param moreContacts and the like: how many are not shown; empty where all are
 */
record ClusterPage(
    Frame frame,
    String id,
    String rank,
    String pages,
    Summary summary,
    List<Reading> readings,
    List<Family> families,
    List<Point> points,
    List<String> absent,
    List<String> unread,
    Binding binding,
    List<ContactLine> contacts,
    String moreContacts,
    TimeTable times,
    List<PlaceLine> places,
    String morePlaces,
    String ads,
    List<AdCard> cards,
    String moreCards,
    History history,
    List<LabelLine> labels) {

  /** In short. */
  record Summary(
      String priority,
      String low,
      String high,
      String reading,
      String ads,
      String contacts,
      String places,
      String sources,
      String templates,
      String firstSeen,
      String lastSeen) {}

  /** A family of indicators: its points, and what is left without it. */
  record Family(String name, String points, String left) {}

  record ContactLine(
      String kind, String value, String ads, String disguised, String firstSeen, String lastSeen) {}

  record PlaceLine(String place, String ads, String first, String last) {}

  /** What an analyst made of it; without the note where values are masked. */
  record LabelLine(String label, String strength, String by, String day, String note) {}

  /** What became of it since the run before. */
  record History(String event, String sentence, List<Anchors.Other> from) {}
}
