package clew.jobs.export;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** GEXF 1.2 (gexf.net), for Gephi. */
final class GexfWriter implements ExportWriter {
  private static final String NAMESPACE = "http://www.gexf.net/1.2draft";

  @Override
  public void write(Content content, ExportFolder to) throws IOException {
    try (Writer file = to.open("clusters.gexf")) {
      XmlLines xml = new XmlLines(file);
      xml.open("gexf", "xmlns", NAMESPACE, "version", "1.2");
      xml.open("meta");
      xml.element("creator", "Clew");
      xml.element("description", content.notice().line());
      xml.close();
      xml.open("graph", "defaultedgetype", "directed");
      attributes(xml, "node", Graph.NODE);
      attributes(xml, "edge", Graph.EDGE);
      Graph graph = new Graph(content);
      xml.open("nodes");
      graph.nodes((id, label, values) -> node(xml, id, label, values));
      xml.close().open("edges");
      graph.edges(new EdgeLines(xml));
      xml.end();
    }
  }

  private static void attributes(XmlLines xml, String of, List<Graph.Attribute> attributes)
      throws IOException {
    xml.open("attributes", "class", of);
    for (Graph.Attribute attribute : attributes) {
      xml.empty(
          "attribute", "id", attribute.name(), "title", attribute.name(), "type", attribute.type());
    }
    xml.close();
  }

  private static void node(
      XmlLines xml, String id, String label, Map<String, @Nullable Object> values)
      throws IOException {
    xml.open("node", "id", id, "label", label).open("attvalues");
    for (Graph.Attribute attribute : Graph.NODE) {
      Object value = values.get(attribute.name());
      if (value != null) {
        xml.empty("attvalue", "for", attribute.name(), "value", value.toString());
      }
    }
    xml.close().close();
  }

  /** Numbers the edges, since each must have an id. */
  private static final class EdgeLines implements Graph.Edges {
    private final XmlLines xml;
    private long number;

    EdgeLines(XmlLines xml) {
      this.xml = xml;
    }

    @Override
    public void edge(String from, String to, String type) throws IOException {
      xml.open("edge", "id", String.valueOf(number++), "source", from, "target", to);
      xml.open("attvalues").empty("attvalue", "for", "type", "value", type).close().close();
    }
  }

  @Override
  public List<String> reading() {
    return List.of(
        "clusters.gexf is GEXF 1.2: nodes of type cluster, posting and contact; edges member_of"
            + " (posting to cluster) and carries (posting to contact).");
  }
}
