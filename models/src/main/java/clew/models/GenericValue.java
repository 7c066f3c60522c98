package clew.models;

/** A value too common to mean anything: it links nothing by itself. */
@TableInfo(
    name = "generic_values",
    kind = Kind.JUDGEMENT,
    row = "a value too common to mean anything")
public record GenericValue(
    @Doc("kind of evidence") String kind,
    @Doc("the value") @Sensitive(Sensitivity.PERSONAL) String value,
    @Doc("postings that carry it") @Unit("postings") long postings,
    @Doc("groups of those postings that nothing else holds together") @Unit("contexts")
        long contexts,
    @Doc("why it is held to be generic, in words") String reason) {}
