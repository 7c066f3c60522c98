package clew.models;

/** A posting that carries a text of a template. */
@TableInfo(name = "template_members", kind = Kind.JUDGEMENT, row = "a posting of a template")
public record TemplateMember(
    @Doc("the template") String templateId, @Doc("the posting") String postingId) {}
