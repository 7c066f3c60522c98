package clew.models;

/** A contact that a field of its own declares. */
public record DeclaredContact(
    @Doc("phone, email, handle or url") String kind,
    @Doc("as scraped") String raw,
    @Doc("the field") String field) {}
