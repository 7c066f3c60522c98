package clew.pipeline.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clew.models.Complaint;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ProposeProfileTest {
  private static final Path SAMPLES = Path.of("../sample-data");

  @TempDir private Path folder;

  @Test
  void proposesTheFieldsOfACsvSite() throws Exception {
    SourceProfile profile = parsed(SAMPLES.resolve("harbour/harbour-2025-03-04.csv"));

    assertEquals("harbour", profile.source());
    assertEquals(CsvDialect.USUAL, profile.csv());
    assertEquals(List.of("NA"), profile.absent());
    ProfileFields fields = profile.fields();
    assertEquals(
        new FieldSource("ad_url", "/([A-Za-z]{1,3}\\d+)/?(?:[?#].*)?$", List.of()),
        fields.sourcePostingId());
    assertEquals(column("ad_url"), fields.url());
    assertEquals(column("headline"), fields.title());
    assertEquals(column("text"), fields.body());
    assertEquals(column("seller"), fields.poster());
    assertEquals(column("town"), fields.place());
    assertEquals(column("price"), fields.price());
    assertEquals(new FieldSource("posted", null, List.of("iso")), fields.postedAt());
    assertEquals(new FieldSource("scraped", null, List.of("iso")), fields.seenAt());
    assertEquals("photos", fields.images() == null ? "" : fields.images().column());
  }

  @Test
  void proposesTheFieldsOfAPackedJsonSite() throws Exception {
    SourceProfile profile = parsed(SAMPLES.resolve("meridian/2025-03-05.jsonl.gz"));

    assertEquals(Format.JSON_LINES, profile.format());
    ProfileFields fields = profile.fields();
    assertEquals(column("id"), fields.sourcePostingId());
    assertEquals(column("link"), fields.url());
    assertEquals(column("description"), fields.body());
    assertEquals(List.of(column("phone1"), column("phone2")), fields.phones());
    assertEquals(List.of(column("mail")), fields.emails());
    assertEquals(new ImageSource("photo", "pdq", null, "photo_quality"), fields.images());
  }

  @Test
  void proposesTheFieldsOfASiteInAnotherLanguage() throws Exception {
    SourceProfile profile = parsed(SAMPLES.resolve("tavola/tavola_20250303.csv"));

    assertEquals("windows-1252", profile.encoding());
    assertEquals(";", profile.csv().delimiter());
    ProfileFields fields = profile.fields();
    assertEquals(column("codice"), fields.sourcePostingId());
    assertEquals(column("testo"), fields.body());
    assertEquals(column("luogo"), fields.place());
    assertEquals(new FieldSource("pubblicato", null, List.of("dd/MM/yyyy")), fields.postedAt());
    assertEquals(new FieldSource("letto", null, List.of("dd/MM/yyyy HH:mm:ss")), fields.seenAt());
  }

  @Test
  void proposesSomeBodyForATableThatHoldsNoAds() throws Exception {
    SourceProfile profile = parsed(file("a,b,c\n1,2,3\n", "UTF-8"));

    assertEquals(column("a"), profile.fields().body());
  }

  @Test
  void writesNamesAndDelimitersThatYamlWouldMistake() throws Exception {
    SourceProfile profile =
        parsed(file("yes\u0001a: \"b\"\u0001c#\n1\u0001some words # here\u00012\n", "UTF-8"));

    assertEquals("\u0001", profile.csv().delimiter());
    assertEquals(column("a: \"b\""), profile.fields().body());
  }

  @Test
  void tellsWhetherDayOrMonthComesFirst() {
    assertEquals(
        new TimeGuess("MM/dd/yyyy", true), TimeGuess.of(List.of("02/13/2024", "03/04/2024")).get());
    assertEquals(
        new TimeGuess("dd/MM/yyyy", false),
        TimeGuess.of(List.of("02/03/2024", "03/04/2024")).get());
  }

  @Test
  void complainsOfWhatIsNoText() throws Exception {
    assertThrows(Complaint.class, () -> proposed(file("", "UTF-8")));
    assertThrows(Complaint.class, () -> proposed(file("PK\u0003\u0004rest", "UTF-8")));
  }

  @Test
  void showsThreeRowsThatAreComments() throws Exception {
    String yaml = proposed(file("id,text\n1,a b\n2,c d\n3,e f\n4,g h\n", "UTF-8")).yaml();

    assertTrue(yaml.contains("# row 3:\n#   id: 3\n#   text: e f\n"), yaml);
    assertTrue(!yaml.contains("g h"), yaml);
  }

  private Path file(String text, String charset) throws IOException {
    Path file = folder.resolve("dump.csv");
    return Files.write(file, text.getBytes(Charset.forName(charset)));
  }

  private static FieldSource column(String name) {
    return new FieldSource(name, null, List.of());
  }

  private static ProposedProfile proposed(Path file) throws IOException {
    return new ProposeProfile().of(file.toString(), file.getFileName().toString());
  }

  private static SourceProfile parsed(Path file) throws IOException {
    return SourceProfile.parse("proposed.yaml", proposed(file).yaml());
  }
}
