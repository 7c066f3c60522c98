package clew.jobs.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clew.jobs.evaluate.CsvRows;
import clew.models.Disclaimer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Every writer, read back by readers of the JDK and by Jackson. */
final class ExportWritersTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path temporary;

  private Path written(ExportWriter writer, String text) throws IOException {
    Path to = temporary.resolve("out");
    try (ExportFolder folder = ExportFolder.beside(to.toAbsolutePath())) {
      writer.write(new MadeContent(text), folder);
      folder.publish();
    }
    return to;
  }

  private static Document xml(Path file) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return factory.newDocumentBuilder().parse(file.toFile());
  }

  private static List<Element> elements(Document document, String name) {
    NodeList found = document.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }

  private static String label(Element node) {
    return node.hasAttribute("label")
        ? node.getAttribute("label")
        : node.getElementsByTagName("data").item(0).getTextContent();
  }

  /** Nodes and edges, each in a word. */
  private static Set<String> graph(Document document, String typeOfEdge) {
    Set<String> graph = new TreeSet<>();
    for (Element node : elements(document, "node")) {
      graph.add(node.getAttribute("id"));
    }
    for (Element edge : elements(document, "edge")) {
      String type =
          typeOfEdge.isEmpty()
              ? edge.getTextContent().strip()
              : ((Element) edge.getElementsByTagName("attvalue").item(0)).getAttribute("value");
      graph.add(edge.getAttribute("source") + " " + type + " " + edge.getAttribute("target"));
    }
    return graph;
  }

  private static final Set<String> GRAPH =
      new TreeSet<>(
          Set.of(
              "k1",
              "k2",
              "p1",
              "p2",
              "p3",
              "p4",
              "phone:+12025550123",
              "url:=1+1",
              "p1 member_of k1",
              "p2 member_of k1",
              "p3 member_of k2",
              "p4 member_of k2",
              "p1 carries phone:+12025550123",
              "p1 carries url:=1+1",
              "p2 carries phone:+12025550123"));

  @Test
  void graphMlAndGexfHoldTheSameGraph() throws Exception {
    Document graphml = xml(written(new GraphMlWriter(), "=1+1").resolve("clusters.graphml"));
    temporary = temporary.resolve("gexf");
    Document gexf = xml(written(new GexfWriter(), "=1+1").resolve("clusters.gexf"));

    assertEquals(GRAPH, graph(graphml, ""));
    assertEquals(GRAPH, graph(gexf, "attvalue"));
    assertTrue(elements(graphml, "desc").get(0).getTextContent().contains(Disclaimer.TEXT));
    String described = elements(gexf, "description").get(0).getTextContent();
    assertTrue(described.contains(Disclaimer.TEXT), described);
    assertTrue(described.contains("indicator profile: tested"), described);
  }

  @Test
  void xmlCanBeReadWhateverAdsSay() throws Exception {
    String text = Hostile.all();
    Path graphml = written(new GraphMlWriter(), text).resolve("clusters.graphml");
    temporary = temporary.resolve("gexf");
    Path gexf = written(new GexfWriter(), text).resolve("clusters.gexf");

    for (Path file : List.of(graphml, gexf)) {
      Document document = xml(file);
      assertEquals(8, elements(document, "node").size());
      assertEquals(7, elements(document, "edge").size());
      String label = "url " + Characters.line(text);
      assertTrue(
          elements(document, "node").stream().map(ExportWritersTest::label).anyMatch(label::equals),
          label);
    }
  }

  @Test
  void jsonCanBeReadWhateverAdsSay() throws IOException {
    String text = Hostile.all();
    Path ftm = written(new FtmWriter(), text).resolve("entities.ftm.jsonl");
    temporary = temporary.resolve("stix");
    Path stix = written(new StixWriter(), text).resolve("bundle.json");

    int lines = 0;
    for (String line : Files.readString(ftm).lines().toList()) {
      assertNotNull(JSON.readTree(line).get("id"));
      lines++;
    }
    // Two clusters, four postings, two contacts, three carried, a link and one that is the same.
    assertEquals(13, lines);
    // Two contacts; of four postings address and data; of two clusters grouping and note.
    assertEquals(14, JSON.readTree(stix.toFile()).get("objects").size());
  }

  @Test
  void tablesCanBeReadWhateverAdsSay() throws IOException {
    String text = Hostile.all();
    for (ExportWriter writer :
        List.of(new SpreadsheetWriter(), new I2Writer(), new Neo4jWriter())) {
      temporary = temporary.resolve("next");
      Path folder = written(writer, text);
      try (var files = Files.list(folder)) {
        for (Path file : files.filter(one -> one.toString().endsWith(".csv")).toList()) {
          String csv = Files.readString(file);
          CsvRows rows = new CsvRows(new StringReader(csv));
          int width = rows.next().size();
          int read = 1;
          for (List<String> row = rows.next(); row != null; row = rows.next()) {
            assertEquals(width, row.size(), file + ": " + row);
            read++;
          }
          assertEquals(csv.split("[\n\r\u000B\f\u0085\u2028\u2029]").length, read, csv);
        }
      }
    }
  }

  @Test
  void spreadsheetsHaveWhatIsKnownOfClusters() throws IOException {
    Path folder = written(new SpreadsheetWriter(), "piano");

    assertEquals(
        List.of(
            "cluster_id,postings,contacts,templates,places,sources,first_seen,last_seen,"
                + "lead_priority,lead_priority_low,lead_priority_high,explanation_class,"
                + "indicator_profile,notice",
            "k1,2,1,1,1,1,2024-03-01T08:00:00Z,2024-03-04T21:00:00Z,40.0,10.0,40.0,unknown,tested,\""
                + Disclaimer.TEXT
                + "\"",
            "k2,2,1,1,1,1,2024-03-01T08:00:00Z,2024-03-04T21:00:00Z,33.33,10.0,40.0,unknown,"
                + "tested,\""
                + Disclaimer.TEXT
                + "\""),
        Files.readAllLines(folder.resolve("clusters.csv")));
    assertEquals(
        "k1,phone,\"'+12025550123\",2,1,2024-03-01T08:00:00Z,2024-03-04T21:00:00Z,false",
        Files.readAllLines(folder.resolve("contacts.csv")).get(1));
  }

  @Test
  void neo4jIsToldWhichColumnsAreIdsAndEnds() throws IOException {
    Path folder = written(new Neo4jWriter(), "piano");

    assertEquals(
        List.of(":START_ID(Posting),:END_ID(Contact),:TYPE", "p1,\"phone:+12025550123\",CARRIES"),
        Files.readAllLines(folder.resolve("carries.csv")).subList(0, 2));
    assertTrue(
        Files.readString(folder.resolve("contacts.csv"))
            .startsWith("contact_id:ID(Contact),:LABEL,kind,value,"));
  }

  @Test
  void i2IsToldTypesOfEntities() throws IOException {
    Path folder = written(new I2Writer(), "piano");

    assertEquals(
        "p1,Posting,\"phone:+12025550123\",Phone,Carries,",
        Files.readAllLines(folder.resolve("links.csv")).get(5));
    assertTrue(Files.readString(folder.resolve("import-description.txt")).contains("links.csv"));
  }

  @Test
  void stixNamesEachThingOnceAndNobody() throws IOException {
    JsonNode bundle =
        JSON.readTree(written(new StixWriter(), "=1+1").resolve("bundle.json").toFile());

    Set<String> ids = new HashSet<>();
    Set<String> types = new TreeSet<>();
    for (JsonNode object : bundle.get("objects")) {
      assertTrue(ids.add(object.get("id").asText()), object.toString());
      types.add(object.get("type").asText());
      assertEquals('5', object.get("id").asText().replaceFirst(".*--", "").charAt(14));
    }
    assertEquals(Set.of("user-account", "url", "observed-data", "grouping", "note"), types);
    for (JsonNode object : bundle.get("objects")) {
      for (JsonNode reference : object.path("object_refs")) {
        assertTrue(ids.contains(reference.asText()), object.toString());
      }
    }
    JsonNode data = bundle.get("objects").get(3);
    assertEquals("observed-data", data.get("type").asText());
    assertEquals("2024-03-01T08:00:00.000Z", data.get("created").asText());
    assertEquals("2024-03-05T02:00:00.500Z", data.get("modified").asText());
    assertEquals(3, data.get("object_refs").size());
    assertEquals(3, data.get("number_observed").asInt());
  }

  /** The id of a url object, made with Python's uuid.uuid5 over the canonical JSON of its value. */
  @Test
  void stixIdsOfObservablesAreThoseOfTheStandard() throws IOException {
    String bundle = Files.readString(written(new StixWriter(), "x").resolve("bundle.json"));

    assertTrue(bundle.contains("\"url--210d3707-0d07-59cd-ac4c-45706162d558\""), bundle);
    assertTrue(bundle.contains("\"user-account--8f6999f7-dbff-5142-b4e9-950a000c6c7d\""), bundle);
    assertEquals(
        "{\"account_type\":\"url\",\"user_id\":\"a\\\"b\\\\c\"}",
        StixWriter.canonical("account_type", "url", "user_id", "a\"b\\c"));
  }

  @Test
  void followTheMoneyHasAdsAndSimilarOnesAndNoPerson() throws IOException {
    Path file = written(new FtmWriter(), "piano").resolve("entities.ftm.jsonl");

    Set<String> ids = new HashSet<>();
    Set<String> schemas = new TreeSet<>();
    List<String> similar = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      JsonNode entity = JSON.readTree(line);
      assertTrue(ids.add(entity.get("id").asText()), line);
      schemas.add(entity.get("schema").asText());
      entity.get("properties").forEach(property -> assertTrue(property.isArray(), line));
      if (entity.get("schema").asText().equals("Similar")) {
        JsonNode properties = entity.get("properties");
        similar.add(
            properties.get("candidate").get(0).asText()
                + " "
                + properties.get("match").get(0).asText()
                + " "
                + properties.get("criteria").get(0).asText());
      }
    }
    assertEquals(Set.of("Folder", "HyperText", "UserAccount", "UnknownLink", "Similar"), schemas);
    assertEquals(
        List.of("p1 p2 6.25 bits: phone, text", "p3 p4 the same in every respect"), similar);
    assertFalse(Files.readString(file).contains("Person"));
  }
}
