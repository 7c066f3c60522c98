package clew.jobs.generate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clew.pipeline.ingest.SourceProfile;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Seeds stand beside each corpus. */
final class CorpusTest {
  private static final Doses USUAL = Doses.USUAL;

  @Test
  void sameSeedGivesSameBytes() {
    MadeCorpus one = MadeCorpus.of(1500, 7, USUAL);
    MadeCorpus two = MadeCorpus.of(1500, 7, USUAL);

    assertEquals(one.files.keySet(), two.files.keySet());
    one.files.forEach((path, bytes) -> assertArrayEquals(bytes, two.files.get(path), path));
  }

  @Test
  void anotherSeedGivesOtherAds() {
    Set<String> one = new HashSet<>(MadeCorpus.of(500, 7, USUAL).truth(TruthTable.CONTACTS));

    assertFalse(one.containsAll(MadeCorpus.of(500, 8, USUAL).truth(TruthTable.CONTACTS)));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 999, 26_000})
  void makesAsManyAdsAsAreAskedForEachWithItsOwnId(long ads) {
    List<String> truth = MadeCorpus.of(ads, 3, USUAL).truth(TruthTable.CLUSTERS);

    assertEquals(ads, truth.size());
    assertEquals(ads, truth.stream().map(row -> row.split(",", -1)[0]).distinct().count());
  }

  @Test
  void partsThatCutAnOperatorMakeTheSameAdsAsOne() {
    CorpusSettings settings = new CorpusSettings(900, 5, USUAL);
    Part whole = Plan.parts(settings, new FictionalPhones()).get(0);
    PlanPlace begin = whole.begin();
    long ads = new PlanCursor(settings, new FictionalPhones(), begin).next().ads();
    MadeCorpus cut = new MadeCorpus();
    for (long ad = 0; ad < ads; ad++) {
      cut.write(settings, new Part((int) ad, begin, ad, 1));
    }
    MadeCorpus one = new MadeCorpus();
    one.write(settings, new Part(0, begin, 0, ads));

    assertEquals(one.truth(TruthTable.CLUSTERS), cut.truth(TruthTable.CLUSTERS));
    assertEquals(one.truth(TruthTable.CONTACTS), cut.truth(TruthTable.CONTACTS));
  }

  @Test
  void largeCorpusIsCutIntoPartsThatAddUp() {
    CorpusSettings settings = new CorpusSettings(3_000_001, 1, USUAL);
    List<Part> parts = Plan.parts(settings, new FictionalPhones());

    assertEquals(8, parts.size());
    assertEquals(3_000_001, parts.stream().mapToLong(Part::ads).sum());
  }

  @ParameterizedTest
  @EnumSource(Site.class)
  void profileReadsEveryColumnThatTheSiteWrites(Site site) {
    SourceProfile profile =
        SourceProfile.parse(site.profile(), Resources.text("profiles/" + site.profile()));
    Set<String> written = new HashSet<>(site.columns().stream().map(Column::name).toList());

    assertEquals(site.source(), profile.source());
    assertTrue(written.containsAll(profile.fields().columns()), site.profile());
    assertEquals(site.charset().name(), profile.encoding());
    assertEquals(site.region().name(), profile.phoneRegion());
  }

  @Test
  void truthAgreesWithTheBytes() throws IOException {
    Doses doses = new Doses(1, 1, 1, 1, 1, 0, 1, 0, 0);
    MadeCorpus corpus = MadeCorpus.of(2000, 9, doses);
    Map<String, JsonNode> acorn = new HashMap<>();
    for (String dump : corpus.dumps(Site.ACORN)) {
      for (String line : dump.lines().toList()) {
        JsonNode row = new ObjectMapper().readTree(line);
        acorn.put(row.get("id").asText(), row);
      }
    }
    for (String dump : corpus.dumps(Site.ELDER)) {
      new ObjectMapper().readTree(dump).forEach(row -> acorn.put(row.get("nummer").asText(), row));
    }

    Set<String> known = new HashSet<>();
    for (String row : corpus.truth(TruthTable.CLUSTERS)) {
      if (row.startsWith("a") || row.startsWith("e")) {
        known.add(row.split(",", -1)[0]);
      }
    }
    assertEquals(known, acorn.keySet());
    int looked = 0;
    for (String contact : corpus.truth(TruthTable.CONTACTS)) {
      String[] parts = contact.split(",", -1);
      if (acorn.containsKey(parts[0])) {
        String text = acorn.get(parts[0]).toString();
        String wanted =
            parts[1].equals("email") ? parts[2] : parts[2].substring(parts[2].length() - 7);
        String shown = parts[1].equals("email") ? text : text.replaceAll("[ -]", "");
        assertTrue(shown.contains(wanted), contact);
        looked++;
      }
    }
    assertTrue(looked > 300, looked + " contacts");
    for (String image : corpus.truth(TruthTable.IMAGES)) {
      String[] parts = image.split(",", -1);
      if (acorn.containsKey(parts[0])) {
        assertTrue(acorn.get(parts[0]).toString().contains(parts[2]), image);
      }
    }
  }

  @Test
  void nearCopiesOfAPhotoStayWithin31Bits() {
    List<String> pairs = MadeCorpus.of(2000, 4, USUAL).truth(TruthTable.IMAGE_PAIRS);

    assertTrue(pairs.size() > 100, pairs.size() + " pairs");
    pairs.forEach(pair -> assertTrue(Integer.parseInt(pair.split(",", -1)[3]) <= 31, pair));
  }

  @Test
  void cleanCorpusHasNoDifficulty() {
    MadeCorpus corpus = MadeCorpus.of(2000, 6, Doses.NONE);

    assertEquals(0, corpus.counts.broken());
    corpus
        .truth(TruthTable.CONTACTS)
        .forEach(contact -> assertTrue(contact.endsWith(",,own"), contact));
    corpus.truth(TruthTable.IMAGES).forEach(image -> assertTrue(image.endsWith(",own"), image));
    Set<String> named = new HashSet<>();
    corpus.truth(TruthTable.CONTACTS).forEach(row -> named.add(row.split(",", -1)[0]));
    assertEquals(2000, named.size());
  }

  private static long containing(MadeCorpus corpus, TruthTable table, String text) {
    return corpus.truth(table).stream().filter(row -> row.contains(text)).count();
  }

  /** A difficulty, its dose, and how often it is met. */
  private record Difficulty(
      String name, DoubleFunction<Doses> doses, ToLongFunction<MadeCorpus> count) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Difficulty> difficulties() {
    return Stream.of(
        new Difficulty(
            "passed on",
            dose -> new Doses(dose, 0, 0, 0, 0, 0, 0, 0, 0),
            made -> containing(made, TruthTable.CONTACTS, ",passed_on")),
        new Difficulty(
            "stock",
            dose -> new Doses(0, dose, 0, 0, 0, 0, 0, 0, 0),
            made -> containing(made, TruthTable.IMAGES, ",stock")),
        new Difficulty(
            "boilerplate",
            dose -> new Doses(0, 0, 0, dose, 0, 0, 0, 0, 0),
            made -> containing(made, TruthTable.CONTACTS, ",help_line")),
        new Difficulty(
            "common names",
            dose -> new Doses(0, 0, 0, 0, dose, 0, 0, 0, 0),
            made ->
                bodies(made).stream().filter(row -> row.contains("\"name\": \"Maria\"")).count()),
        new Difficulty(
            "disguises",
            dose -> new Doses(0, 0, 0, 0, 0, dose, 0, 0, 0),
            made -> containing(made, TruthTable.INDICATORS, ",obscured_contact")),
        new Difficulty(
            "contactless",
            dose -> new Doses(0, 0, 0, 0, 0, 0, dose, 0, 0),
            made -> -made.truth(TruthTable.CONTACTS).size()),
        new Difficulty(
            "edits",
            dose -> new Doses(0, 0, 0, 0, 0, 0, 0, dose, 0),
            made -> bodies(made).stream().map(CorpusTest::withoutTime).distinct().count()),
        new Difficulty(
            "malformed",
            dose -> new Doses(0, 0, 0, 0, 0, 0, 0, 0, dose),
            made -> made.counts.broken()));
  }

  private static List<String> bodies(MadeCorpus made) {
    List<String> rows = new ArrayList<>();
    made.dumps(Site.ACORN).forEach(dump -> rows.addAll(dump.lines().toList()));
    return rows;
  }

  private static String withoutTime(String row) {
    return row.replaceAll("\"scraped\": \"[^\"]*\"", "");
  }

  @ParameterizedTest
  @MethodSource("difficulties")
  void moreOfADoseIsMoreOfItsDifficulty(Difficulty difficulty) {
    List<Long> met = new ArrayList<>();
    for (double dose : new double[] {0, 1, 2}) {
      Doses doses = difficulty.doses.apply(dose);
      met.add(difficulty.count.applyAsLong(MadeCorpus.of(3000, 13, doses)));
    }

    assertTrue(met.get(0) < met.get(1) && met.get(1) < met.get(2), difficulty + " " + met);
  }

  @Test
  void copiedTextsStandInAdsOfManyHands() throws IOException {
    MadeCorpus corpus = MadeCorpus.of(6000, 2, new Doses(0, 0, 1, 0, 0, 0, 0, 0, 0));
    Map<String, String> handOf = new HashMap<>();
    for (String row : corpus.truth(TruthTable.CLUSTERS)) {
      handOf.put(row.split(",", -1)[0], row.split(",", -1)[1]);
    }
    Map<String, Set<String>> hands = new HashMap<>();
    for (String line : bodies(corpus)) {
      JsonNode row = new ObjectMapper().readTree(line);
      hands
          .computeIfAbsent(row.get("description").asText(), text -> new HashSet<>())
          .add(handOf.get(row.get("id").asText()));
    }

    int most = hands.values().stream().mapToInt(Set::size).max().orElse(0);
    assertTrue(most >= 10, most + " hands with one text");
  }
}
