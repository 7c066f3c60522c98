package clew.models;

import java.util.Set;

/**
 * Something that two clusters share which is not enough to make them one. Relations are never
 * closed: that A relates to B and B to C says nothing of A and C.
 */
@TableInfo(
    name = "cluster_relations",
    kind = Kind.JUDGEMENT,
    row = "a value that postings of two clusters share, and that does not make them one")
public record ClusterRelation(
    @Doc("the smaller cluster_id") String leftClusterId,
    @Doc("the larger cluster_id") String rightClusterId,
    @Doc(
            "shared_contact, shared_image, same_template; with generic_ before it where the value is in generic_values")
        @Sensitive(Sensitivity.ASSESSMENT)
        String relation,
    @Doc("kind of the value: phone, email, handle, url, payment, image or template") String kind,
    @Doc("the value; of a template, its template_id") @Sensitive(Sensitivity.PERSONAL) String value,
    @Doc("postings of the left cluster that carry it") @Unit("postings") long leftPostings,
    @Doc("postings of the right cluster that carry it") @Unit("postings") long rightPostings,
    @Doc("clusters of two postings or more that carry it") @Unit("clusters") long clusters) {
  public ClusterRelation {
    Checks.oneOf(
        "relation",
        relation,
        Set.of(
            "shared_contact",
            "shared_image",
            "same_template",
            "generic_shared_contact",
            "generic_shared_image"));
  }
}
