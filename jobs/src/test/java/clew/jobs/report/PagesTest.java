package clew.jobs.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clew.models.Disclaimer;
import clew.models.catalogue.IndicatorCatalogue;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Pages are well-formed XML, so that a strict parser sees all that they hold. */
final class PagesTest {
  private static final Set<String> ELEMENTS =
      Set.of(
          ("html head meta title style body header footer main nav section article h1 h2 h3 p a ul"
                  + " li dl dt dd div span strong code table caption thead tbody tfoot tr th td"
                  + " details summary blockquote mark bdi svg rect line")
              .split(" "));

  private static final Set<String> ATTRIBUTES =
      Set.of(
          ("lang charset http-equiv content name class id href role tabindex scope colspan"
                  + " aria-label aria-labelledby aria-hidden focusable width height viewBox x y x1"
                  + " x2 y1 y2")
              .split(" "));

  private static final Pattern INSIDE =
      Pattern.compile("#[a-z]+(-[0-9]+)?|index\\.html|cluster-[0-9a-f]{32}\\.html");

  private static final Pattern CONTROLS =
      Pattern.compile(
          "[\\x00-\\x08\\x0B-\\x1F\\x7F-\\x9F\\uFFFE\\uFFFF\\u202A-\\u202E\\u2066-\\u2069]");

  private final Templates templates = new Templates();

  private ClusterPages pages(String reason, boolean masked) {
    return pages(reason, "seen before", masked);
  }

  private ClusterPages pages(String reason, String note, boolean masked) {
    return new ClusterPages(
        templates.style(),
        Dossiers.manifest(reason),
        IndicatorCatalogue.shipped().in("tested"),
        Set.of(Dossiers.CLUSTER, Dossiers.NEAR),
        List.of(
            Dossiers.label(Dossiers.CLUSTER, note), Dossiers.label(Dossiers.NEAR, "of a near one")),
        masked);
  }

  @Test
  void tellsWhatAnalystsMadeOfIt() throws Exception {
    String hostile = "<script>alert(1)</script> \u202E & \"more\"";
    Dossier dossier = Dossiers.of("bland");

    String page = templates.page(pages("a reason", hostile, false).page(dossier, 1));

    assertHarmless(page);
    assertTrue(
        parsed(page).getDocumentElement().getTextContent().contains("Labelled venue (4 of 5)"));
    assertTrue(page.contains("&lt;script&gt;alert(1)"), page);
    assertFalse(page.contains("of a near one"), "another cluster's");
    assertFalse(
        templates.page(pages("a reason", hostile, true).page(dossier, 1)).contains("alert(1)"),
        "masked");
  }

  private String cluster(String text, boolean masked) {
    return templates.page(pages("a reason", masked).page(Dossiers.of(text), 1));
  }

  private String index(String reason) {
    IndexPages index = new IndexPages(templates.style(), Dossiers.manifest(reason), false);
    List<CountedKind> counts = List.of(new CountedKind("touring_independent", 1_500, 40));
    return templates.page(
        index.page(
            List.of(index.line(Dossiers.cluster(), 1, Set.of("structure"))),
            "the first",
            counts,
            counts,
            List.of()));
  }

  private static Document parsed(String page)
      throws ParserConfigurationException, SAXException, IOException {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
    DocumentBuilder builder = factory.newDocumentBuilder();
    builder.setErrorHandler(null);
    return builder.parse(new InputSource(new StringReader(page)));
  }

  private static List<Element> elements(Document page) {
    NodeList all = page.getElementsByTagName("*");
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < all.getLength(); i++) {
      elements.add((Element) all.item(i));
    }
    return elements;
  }

  private static void assertHarmless(String page) throws Exception {
    assertTrue(page.startsWith("<!DOCTYPE html>\n<html lang=\"en\">\n"));
    assertFalse(CONTROLS.matcher(page).find());
    assertTrue(StandardCharsets.UTF_8.newEncoder().canEncode(page));
    Document document = parsed(page);
    for (Element element : elements(document)) {
      assertTrue(ELEMENTS.contains(element.getTagName()), element.getTagName());
      NamedNodeMap attributes = element.getAttributes();
      for (int i = 0; i < attributes.getLength(); i++) {
        String name = attributes.item(i).getNodeName();
        assertTrue(ATTRIBUTES.contains(name), name);
        assertTrue(
            !name.equals("href") || INSIDE.matcher(attributes.item(i).getNodeValue()).matches(),
            attributes.item(i).getNodeValue());
      }
    }
    assertEquals(1, document.getElementsByTagName("style").getLength());
    String style = document.getElementsByTagName("style").item(0).getTextContent();
    assertFalse(style.contains("url(") || style.contains("@import"));
    assertEquals(
        "default-src 'none'; style-src 'sha256-"
            + hash(style)
            + "'; base-uri 'none'; form-action 'none'",
        elements(document).stream()
            .filter(element -> element.getAttribute("http-equiv").equals("Content-Security-Policy"))
            .findFirst()
            .orElseThrow()
            .getAttribute("content"));
  }

  private static String hash(String text) throws NoSuchAlgorithmException {
    return Base64.getEncoder()
        .encodeToString(
            MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** The words of the elements of a name. */
  private static List<String> words(Document page, String element) {
    return elements(page).stream()
        .filter(one -> one.getTagName().equals(element))
        .map(one -> one.getTextContent().strip().replaceAll("\\s+", " "))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "</style></title><script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "' onmouseover='alert(1)",
        "--><script>x</script><!--",
        "]]><script>x</script><![CDATA[",
        "&lt;script&gt;&#60;&amp;",
        "{{7*7}} {{{style}}} {{>head}} {{#frame}} ${7*7} <%= x %>",
        "javascript:alert(1)",
        "../../etc/passwd\u0000.html",
        "\u001B[31mred \u202Eesrever \u2066 \uFFFE\uD800 \uDC00\uD800 x",
        "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>&a;&nosuch;",
        "Z\u0301\u0327\u0488\u0301\u0327 👩\u200D👧 \r\n=cmd|' /C calc'!A0"
      })
  void hostileTextStaysText(String text) throws Exception {
    String page = cluster(text, false);
    assertHarmless(page);
    assertHarmless(cluster(text, true));
    assertHarmless(index(text));
    String shown =
        HtmlText.escaped(text)
            .replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&quot;", "\"")
            .replace("&#39;", "'")
            .replace("&amp;", "&");
    String read = parsed(page).getDocumentElement().getTextContent();
    assertTrue(read.split(Pattern.quote(shown), -1).length > 10, "in each place that is given it");
  }

  @Test
  void everyPageCarriesTheDisclaimerAndTheRun() {
    for (String page : List.of(cluster("x", false), cluster("x", true), index("x"))) {
      assertTrue(page.contains(Disclaimer.TEXT));
      assertTrue(page.contains("2024-03-05-001"));
      assertTrue(page.contains("indicator profile: tested"));
      assertFalse(
          Pattern.compile("victim|trafficker|pimp|prostitute|offender|guilty|confirmed")
              .matcher(page)
              .find());
    }
    assertTrue(cluster("x", false).contains("holds personal data"));
  }

  @Test
  void theSameGivesTheSameBytes() {
    assertEquals(cluster("x", false), cluster("x", false));
  }

  @Test
  void aScoreIsTracedToTheRowOfAFile() throws Exception {
    Document page = parsed(cluster("tea", false));

    assertEquals(List.of("five five five"), words(page, "mark"));
    assertEquals(
        "Call 😀 five five five now. tea", words(page, "blockquote").get(0), "quoted in context");
    assertTrue(
        words(page, "p")
            .contains(
                "+2.50 points, body of ad " + Dossiers.ONE + ", read from in/tea.csv row 1007"),
        words(page, "p").toString());
    assertTrue(words(page, "dd").contains("also used against scrapers"));
    assertTrue(words(page, "h3").contains("obscured contact: +2.50"));
  }

  @Test
  void whatWouldChangeThePriorityIsTold() throws Exception {
    List<String> rows = words(parsed(cluster("tea", false)), "tr");

    assertTrue(rows.contains("structure+10.002.5"), rows.toString());
    assertTrue(rows.contains("concealment+2.5010.0"), rows.toString());
    assertEquals(1, rows.stream().filter(row -> row.endsWith("fits first")).count());
    assertTrue(rows.stream().anyMatch(row -> row.startsWith("leadNone of those above, and 40 %")));
    assertEquals(7, rows.indexOf("concealment+2.5010.0") - 2, "a row for each explanation");
  }

  @Test
  void whatIsLeftOutIsTold() throws Exception {
    String page = cluster("tea", false);
    List<String> told = words(parsed(page), "p");

    assertTrue(told.contains("and 1 more contact"), told.toString());
    assertTrue(told.contains("and 5 more different ads"), told.toString());
    assertTrue(told.contains("and 8 more sharing clusters"), told.toString());
    assertTrue(told.contains("and 100 more characters"), told.toString());
    assertTrue(told.contains("site:tea and 1 more ad"), told.toString());
  }

  @Test
  void clustersLeadToTheirPagesWhereThereAreSome() {
    String page = cluster("tea", false);

    assertTrue(page.contains("<a href=\"cluster-" + Dossiers.NEAR + ".html\">"));
    assertTrue(page.contains("<code>" + Dossiers.FAR + "</code>"));
    assertFalse(page.contains("cluster-" + Dossiers.FAR));
    assertThrows(IllegalStateException.class, () -> Anchors.file("../x"));
  }

  @Test
  void maskedPagesShowNoContactNoTextAndNoFile() throws Exception {
    String page = cluster("zebra@example.com", true);

    // The place is shown: it is no contact, and in this dossier the same word.
    Document document = parsed(page);
    List<String> rows = words(document, "tr");
    assertTrue(
        rows.contains("phonephone 131 2024-03-04–".replace(" 2024", "2024")), rows.toString());
    assertFalse(page.contains("five five five"));
    assertFalse(page.contains(".csv"));
    assertFalse(words(document, "h3").contains("zebra@example.com"));
    assertTrue(words(document, "h3").contains("Ad 1"));
    assertFalse(rows.stream().anyMatch(row -> row.contains("“")), rows.toString());
  }

  @Test
  void indexCountsClustersOfEachExplanation() throws Exception {
    List<String> rows = words(parsed(index("x")), "tr");

    assertTrue(rows.contains("touring independent1,50040"), rows.toString());
    assertTrue(
        rows.contains(
            "1" + Dossiers.CLUSTER + "12.5(2.5 to 12.5)lead3121" + "2024-03-042024-03-04structure"),
        rows.toString());
  }
}
