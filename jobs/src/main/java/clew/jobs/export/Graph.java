package clew.jobs.export;

import clew.models.Cluster;
import java.io.IOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The graph that GraphML and GEXF hold: clusters, postings and contacts; a posting is a member of
 * its cluster and carries contacts. One walk for both, so that they hold the same.
 */
final class Graph {
  /** Attributes of nodes, with their types as GraphML and GEXF both name them. */
  static final List<Attribute> NODE =
      List.of(
          new Attribute("type", "string"),
          new Attribute("kind", "string"),
          new Attribute("source", "string"),
          new Attribute("place", "string"),
          new Attribute("poster", "string"),
          new Attribute("url", "string"),
          new Attribute("first_seen", "string"),
          new Attribute("last_seen", "string"),
          new Attribute("postings", "long"),
          new Attribute("contacts", "long"),
          new Attribute("times_seen", "long"),
          new Attribute("lead_priority", "double"),
          new Attribute("explanation_class", "string"),
          new Attribute("generic", "boolean"));

  /** Attributes of edges. */
  static final List<Attribute> EDGE = List.of(new Attribute("type", "string"));

  /** Chosen: tells clusters and postings apart by eye. */
  private static final int SHORT_ID = 8;

  private final Content content;

  Graph(Content content) {
    this.content = content;
  }

  /** A column of nodes or edges. */
  record Attribute(String name, String type) {}

  /** Takes nodes. */
  @FunctionalInterface
  interface Nodes {
    /**
     * Takes one.
     *
     * @param values by name of attribute; those that it lacks are null or missing
     */
    void node(String id, String label, Map<String, @Nullable Object> values) throws IOException;
  }

  /** Takes edges, all after the nodes that they join. */
  @FunctionalInterface
  interface Edges {
    /** Takes one. */
    void edge(String from, String to, String type) throws IOException;
  }

  void nodes(Nodes to) throws IOException {
    Iterator<Cluster> clusters = content.clusters();
    while (clusters.hasNext()) {
      cluster(clusters.next(), to);
    }
    Iterator<ExportedPosting> postings = content.postings();
    while (postings.hasNext()) {
      posting(postings.next(), to);
    }
    Iterator<ContactNode> contacts = content.contactNodes();
    while (contacts.hasNext()) {
      contact(contacts.next(), to);
    }
  }

  void edges(Edges to) throws IOException {
    Iterator<ExportedPosting> postings = content.postings();
    while (postings.hasNext()) {
      ExportedPosting posting = postings.next();
      to.edge(posting.postingId(), posting.clusterId(), "member_of");
    }
    Iterator<CarriedContact> carried = content.carried();
    while (carried.hasNext()) {
      CarriedContact contact = carried.next();
      to.edge(contact.postingId(), id(contact.kind(), contact.value()), "carries");
    }
  }

  /** The id of a contact's node. */
  static String id(String kind, String value) {
    return kind + ":" + Characters.line(value);
  }

  private static void cluster(Cluster cluster, Nodes to) throws IOException {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    values.put("type", "cluster");
    values.put("first_seen", cluster.firstSeen());
    values.put("last_seen", cluster.lastSeen());
    values.put("postings", cluster.postings());
    values.put("contacts", cluster.contacts());
    values.put("lead_priority", Rounded.points(cluster.leadPriority()));
    values.put("explanation_class", cluster.explanationClass());
    to.node(cluster.clusterId(), "cluster " + shortly(cluster.clusterId()), values);
  }

  private static void posting(ExportedPosting posting, Nodes to) throws IOException {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    values.put("type", "posting");
    values.put("source", posting.source());
    values.put("place", posting.place());
    values.put("poster", posting.poster());
    values.put("url", posting.url());
    values.put("first_seen", posting.firstSeen());
    values.put("last_seen", posting.lastSeen());
    values.put("times_seen", posting.timesSeen());
    String title = posting.title();
    to.node(
        posting.postingId(),
        title == null ? "posting " + shortly(posting.postingId()) : Characters.line(title),
        values);
  }

  private static void contact(ContactNode contact, Nodes to) throws IOException {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    values.put("type", "contact");
    values.put("kind", contact.kind());
    values.put("postings", contact.postings());
    values.put("generic", contact.generic());
    to.node(
        id(contact.kind(), contact.value()),
        contact.kind() + " " + Characters.line(contact.value()),
        values);
  }

  private static String shortly(String id) {
    return id.substring(0, Math.min(SHORT_ID, id.length()));
  }
}
