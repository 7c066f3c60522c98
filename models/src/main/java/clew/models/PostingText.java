package clew.models;

/** A comparison text that a posting ever had, and that says enough to be compared. Not a table. */
public record PostingText(
    @Doc("the posting") String postingId, @Doc("the comparison text") String comparisonId) {}
