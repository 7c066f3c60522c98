package clew.models;

import org.jspecify.annotations.Nullable;

/** A value that so many ads share that not all of them were compared with each other. */
@TableInfo(
    name = "hot_keys",
    kind = Kind.JUDGEMENT,
    row = "a value that more ads share than were compared with each other; the worst 200")
public record HotKey(
    @Doc("kind of evidence: a contact, image, poster_place, name, text or passage") String kind,
    @Doc("the value; of a text, its template_id; of a passage, a hash of its words")
        @Sensitive(Sensitivity.PERSONAL)
        String value,
    @Doc("representatives of postings that carry it") @Unit("postings") long carriers,
    @Doc("pairs of them that were compared") @Unit("pairs") long comparedPairs,
    @Doc("pairs of them that were not, unless they share something else") @Unit("pairs")
        long leftOutPairs,
    @Doc("groups of the carriers that nothing else holds together; null for texts and passages")
        @Unit("contexts")
        @Nullable Long contexts,
    @Doc(
            "of a passage, which share of its carriers agrees in something else, 0 to 1, chance taken off; null for other kinds")
        @Unit("0 to 1")
        @Nullable Double agreement,
    @Doc("a carrier; explain --pair with the other one shows what it is") String leftId,
    @Doc("another one") String rightId,
    @Doc(
            "why not all were compared: budget, generic, or common (a name that makes no link by itself)")
        String reason) {
  public HotKey {
    Checks.oneOf("reason", reason, java.util.Set.of("budget", "generic", "common"));
  }
}
