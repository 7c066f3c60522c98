package clew.pipeline.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clew.models.MadeBy;
import clew.pipeline.support.TinyModel;
import edu.stanford.nlp.ling.CoreLabel;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StockTaggerTest {
  private static Readers readers = Readers.SHIPPED;

  private final TokenReader tokens = new TokenReader();

  /** A model in a file. */
  private record Packed(String file, String fingerprint) implements StockModel {
    @Override
    public InputStream open() throws IOException {
      return Files.newInputStream(Path.of(file));
    }
  }

  @BeforeAll
  static void trainsTheTinyModel(@TempDir Path folder) throws IOException {
    Path model = folder.resolve("tiny.crf.ser.gz");
    TinyModel.write(model);
    readers = new Readers(new Packed(model.toString(), "tiny"));
  }

  private List<String> found(String text, Readers by) {
    return new PeopleAndPlaces(by.tagger())
        .find(text, tokens.read(text).list(), null).stream()
            .map(found -> found.kind() + " " + found.value() + " " + found.confidence())
            .toList();
  }

  @Test
  void findsWhatItsModelKnowsAndAsSureAsChosen() {
    String text = "bikes near Zorbfontein today. lamps from Quillabrix";

    assertEquals(List.of("place Zorbfontein 0.75", "name Quillabrix 0.75"), found(text, readers));
  }

  @Test
  void takesThePlaceOfTheTaggerThatShipsAndLeavesTheRules() {
    assertTrue(found("Fly to Cape Town", Readers.SHIPPED).get(0).startsWith("place Cape Town"));
    assertEquals(List.of(), found("Fly to Cape Town", readers));

    assertTrue(found("Ask for Thandi", readers).get(0).startsWith("name Thandi"));
  }

  @Test
  void countsTokensOfTheWholeTextSentenceBySentence() {
    String text = "old lamps!\nold bikes from Quillabrix\nQuillabrix sells lamps";
    List<CoreLabel> list = tokens.read(text).list();
    StockTagger tagger = (StockTagger) readers.tagger();

    assertEquals(
        List.of(new NameTagger.Hit('P', 6, 7, .7), new NameTagger.Hit('P', 7, 8, .7)),
        tagger.hits(text, list));
    assertEquals(List.of(), tagger.hits("", List.of()));
  }

  @Test
  void readsTextsWithoutEndPieceByPiece() {
    String text = "bikes ".repeat(450) + "Quillabrix";

    assertEquals(List.of("name Quillabrix 0.75"), found(text, readers));
  }

  @Test
  void givesTheSameAfterOtherTextsAndOnManyThreads() {
    String text = "see Marvola today";
    List<String> first = found(text, readers);
    assertEquals(List.of("name Marvola 0.75"), first);

    // A model that learnt words in small letters would now take it for one.
    found("old marvola and more marvola", readers);

    assertEquals(first, found(text, readers));

    assertEquals(
        Set.of(first),
        IntStream.range(0, 200)
            .parallel()
            .mapToObj(i -> found(i % 2 == 0 ? text : "marvola " + i + ". " + text, readers))
            .collect(Collectors.toSet()));
  }

  @Test
  void factsTellWhichModelMadeThem() {
    assertEquals(MadeBy.VERSION, Readers.SHIPPED.madeBy());
    assertEquals(MadeBy.VERSION + "+stock.tiny", readers.madeBy());
  }

  @Test
  void saysThatTheModelCannotBeRead(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("broken"), "no model");
    Readers broken = new Readers(new Packed(file.toString(), "broken"));

    UncheckedIOException wrong = assertThrows(UncheckedIOException.class, broken::tagger);
    assertTrue(
        wrong.getMessage().startsWith("the stock model of names cannot be read on this worker"));
  }
}
