package clew.jobs.export;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** GraphML 1.0 (graphml.graphdrawing.org), for yEd, Cytoscape, Gephi and networkx. */
final class GraphMlWriter implements ExportWriter {
  private static final String NAMESPACE = "http://graphml.graphdrawing.org/xmlns";

  @Override
  public void write(Content content, ExportFolder to) throws IOException {
    try (Writer file = to.open("clusters.graphml")) {
      XmlLines xml = new XmlLines(file);
      xml.open("graphml", "xmlns", NAMESPACE);
      xml.element("desc", content.notice().line());
      key(xml, "node", "label", "string");
      for (Graph.Attribute attribute : Graph.NODE) {
        key(xml, "node", attribute.name(), attribute.type());
      }
      for (Graph.Attribute attribute : Graph.EDGE) {
        key(xml, "edge", attribute.name(), attribute.type());
      }
      xml.open("graph", "id", "clusters", "edgedefault", "directed");
      Graph graph = new Graph(content);
      graph.nodes((id, label, values) -> node(xml, id, label, values));
      graph.edges((from, end, type) -> edge(xml, from, end, type));
      xml.end();
    }
  }

  private static void key(XmlLines xml, String of, String name, String type) throws IOException {
    xml.empty("key", "id", of + "_" + name, "for", of, "attr.name", name, "attr.type", type);
  }

  private static void node(
      XmlLines xml, String id, String label, Map<String, @Nullable Object> values)
      throws IOException {
    xml.open("node", "id", id);
    data(xml, "node_label", label);
    for (Graph.Attribute attribute : Graph.NODE) {
      Object value = values.get(attribute.name());
      if (value != null) {
        data(xml, "node_" + attribute.name(), value.toString());
      }
    }
    xml.close();
  }

  private static void edge(XmlLines xml, String from, String to, String type) throws IOException {
    xml.open("edge", "source", from, "target", to);
    data(xml, "edge_type", type);
    xml.close();
  }

  private static void data(XmlLines xml, String key, String value) throws IOException {
    xml.element("data", value, "key", key);
  }

  @Override
  public List<String> reading() {
    return List.of(
        "clusters.graphml is GraphML: nodes of type cluster, posting and contact; edges member_of"
            + " (posting to cluster) and carries (posting to contact).");
  }
}
