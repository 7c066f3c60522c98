package clew.jobs.lookup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import clew.models.Ids;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Four ads: a and b carried text 1, b later text 2, c text 3; d has no text. a and b are a cluster.
 */
final class LookupIndexTest {
  private static final String PDQ =
      "5bf062d10b8bb82ffc2eeccc39195a2ffbd7d28d38f92ce028102042cdf25c4f";
  private static final Set<String> ADS = Set.of("a", "b", "c", "d");

  private final LookupDocuments make = new LookupDocuments();
  private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
  private LookupIndex index;

  @BeforeEach
  void write() throws IOException {
    try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      writer.addDocument(make.text(id("1"), "Garden care", "With VERMILION gazebo,\nturnstile!"));
      writer.addDocument(make.text(id("2"), "Vermilion", "gazebo. Сдаю дачу у моря"));
      writer.addDocument(
          make.text(id("3"), null, "出售花园椅子 and a gazebo vermilion, beach@sea.example"));
      writer.addDocument(carried("1", "a", "https://www.ads.example/Item/1/"));
      writer.addDocument(carried("1", "b", null));
      writer.addDocument(carried("2", "b", null));
      writer.addDocument(carried("3", "c", "https://ads.example/item/3"));
      writer.addDocument(contact("1", null, "phone", "+442079460123", .9));
      writer.addDocument(contact("3", null, "phone", "+442079460123", .3));
      writer.addDocument(contact(null, "d", "phone", "+12025550123", 1));
      writer.addDocument(contact("2", null, "email", "amber.desk@ads.example", .95));
      writer.addDocument(contact("1", null, "handle", "telegram:amberdesk77", .9));
      writer.addDocument(contact("3", null, "handle", "kik:amberdesk77", .9));
      writer.addDocument(contact("3", null, "url", "garden-desk.com/chairs", .9));
      writer.addDocument(contact(null, "d", "payment", "cashapp:$amberdesk", .9));
      writer.addDocument(make.image(id("a"), "pdq", PDQ));
      writer.addDocument(make.image(id("d"), "sha256", PDQ));
      writer.addDocument(make.image(id("c"), "phash", "0123456789abcdef"));
      for (String ad : ADS) {
        String cluster = ad.equals("b") ? "a" : ad;
        writer.addDocument(make.member(id(ad), id("cluster " + cluster), "site:" + ad));
      }
    }
    index = LookupIndex.open(directory);
  }

  @AfterEach
  void close() throws IOException {
    index.close();
  }

  private static String id(String name) {
    return Ids.of(name);
  }

  private org.apache.lucene.document.Document carried(String text, String ad, String url) {
    Optional<String> address = Optional.ofNullable(url);
    return make.carried(id(text), id(ad), address, LookupFields.seen(id(text), id(ad), address));
  }

  private org.apache.lucene.document.Document contact(
      String text, String ad, String kind, String value, double confidence) {
    return make.contact(
        text == null ? null : id(text), ad == null ? null : id(ad), kind, value, confidence);
  }

  private Found found(String query) throws IOException {
    Found found = null;
    for (Asked way : QueryReader.read(query, Optional.empty())) {
      found = found == null || found.ads().isEmpty() ? index.find(way) : found;
    }
    return found;
  }

  private static String ads(Found found) {
    return found.ads().stream()
        .map(ad -> ad.name().replace("site:", ""))
        .sorted()
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      emptyValue = "",
      value = {
        "amber.DESK@ads.example | b",
        "@AmberDesk77 | a b c",
        "amberdesk77 | a b c",
        "telegram:amberdesk77 | a b",
        "https://garden-desk.com/chairs/ | c",
        "ads.example/Item/1 | a",
        "ads.example/item/1 | ``",
        "https://www.ads.example/item/3 | c",
        "$amberdesk | d",
        "cash.app/$amberdesk | d",
        "vermilion gazebo turnstile | a b",
        "\"Vermilion Gazebo\" | a b",
        "gazebo vermilion | c",
        "vermilion | a b c",
        "ДАЧУ У МОРЯ | b",
        "\"花园椅子\" | c",
        "园花 | ``",
        "nothing of the kind | ``",
        // No reader of ads takes it for an address, since the host does not exist.
        "beach@sea.example | c",
      })
  void findsWhatAValueTouches(String query, String ads) throws IOException {
    assertEquals(ads, ads(found(query)));
  }

  /** Title and body of text 2 make no phrase. */
  @Test
  void phraseDoesNotGoFromTitleToBody() throws IOException {
    assertEquals("a b", ads(found("vermilion gazebo")));
    assertEquals("b", ads(found("gazebo сдаю")));
    assertEquals("", ads(found("care with")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "+44 20 7946 0123",
        "+44 (0) 20 7946 0123",
        "+44 020 7946 0123",
        "0044 20 7946 0123",
        "011 44 20 7946 0123",
        "442079460123",
        "020 7946 0123",
        "(020) 7946-0123",
        "20 7946 0123",
        "zero two zero seven nine four six zero one two three"
      })
  void phoneInAnySpelling(String query) throws IOException {
    Found found = found(query);

    assertEquals("a b c", ads(found));
    assertEquals(Set.of("+442079460123"), found.values());
    assertEquals(1, found.doubted());
  }

  @ParameterizedTest
  @ValueSource(strings = {"+20 7946 0123", "+1 20 7946 0123", "020 7946 0124", "7946 0123"})
  void anotherPhone(String query) throws IOException {
    assertEquals("", ads(found(query)));
  }

  @Test
  void hashUnderAnyAlgorithmAndNearOnes() throws IOException {
    assertEquals("a d", ads(found(PDQ)));
    String near = PDQ.replace("5bf062d1", "4af163d0");
    assertEquals("a", ads(found(near)));
    assertEquals(Set.of("pdq:" + PDQ), found(near).values());
    assertEquals("c", ads(found("0123456789abcdee")));
    assertEquals("", ads(found("f123456789abc0ee")));
  }

  @Test
  void namesClusters() throws IOException {
    Set<String> clusters = new TreeSet<>();
    found("@amberdesk77").ads().forEach(ad -> clusters.add(ad.clusterId()));

    assertEquals(new TreeSet<>(List.of(id("cluster a"), id("cluster c"))), clusters);
  }
}
