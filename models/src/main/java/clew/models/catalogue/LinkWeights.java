package clew.models.catalogue;

import clew.models.Ids;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;

/**
 * What sharing something is worth, in bits: the frozen, versioned model that links are weighed by.
 *
 * <p>Weights are given <em>net</em>: what a value of ordinary spread adds beyond what the prior
 * takes. The chance that two strangers share a phone falls as the corpus grows, just as the chance
 * that two random ads belong together does; so the net stays, while weight and prior both grow by
 * one bit with every doubling.
 *
 * @param version of the model
 * @param source what it was made on
 * @param mates ads that belong with an ad, on average; the prior's numerator
 * @param netBits by kind of evidence, for a value of ordinary spread
 * @param nameOfSeveralWordsBits more for a poster's name of two words or more
 * @param nameContextBits less for a name with every doubling of its contexts beyond two
 * @param commonNameBits less for a poster in a place with every doubling of the name's contexts
 *     beyond two
 * @param textEqualNetBits net of two equal comparison texts
 * @param textAlikeNetBits net of two comparison texts that are just near-duplicates (Jaccard .5);
 *     between the two by Jaccard
 * @param textCopiedBits for near-duplicate texts in different places whose family has not shown
 *     that it is one hand's
 * @param passageBits of a passage that all its other carriers vouch for
 * @param passageDoubtfulShare share of those who agree, among all of whom something can be told, up
 *     to which a passage is worth nothing
 * @param passageSureShare share from which it is worth all
 * @param passageLengthShare share from which its length counts, too, where neither place nor
 *     contacts speak against the pair
 * @param passageWordBits for each word beyond the shortest passage
 * @param passageLengthMostBits the most that its length is worth
 * @param unknownPassagesMostBits the most that all passages are worth of which nothing is known
 * @param furtherPassages what each further passage is worth as a share of the one before
 * @param wordsBits for the likeness (0 to 1) of the words of two ads in one place
 * @param wordsOffsetBits what that must make up for
 * @param wordsMostBits the most that words are worth
 * @param textsMostBits the most that texts are worth in all, before what the prior takes
 * @param placeSameShare places of fewer than this share of all ads speak for a pair that shares
 *     them
 * @param placeSameMostBits the most that a shared place is worth
 * @param placeDiffersBits for two ads in different places
 * @param phoneDiffersBits for two ads that both name phones and share none
 * @param posterDiffersBits for two ads by posters of different names
 * @param genericContexts a contact or image is generic from this many times the contexts of an
 *     ordinary one
 * @param guardShare of a group, the share that must carry a value which alone joins it to another
 *     group
 * @param strongBits a kind of evidence is strong from here
 */
@SuppressWarnings("serial") // its map is a TreeMap
public record LinkWeights(
    String version,
    String source,
    double mates,
    Map<String, Double> netBits,
    double nameOfSeveralWordsBits,
    double nameContextBits,
    double commonNameBits,
    double textEqualNetBits,
    double textAlikeNetBits,
    double textCopiedBits,
    double passageBits,
    double passageDoubtfulShare,
    double passageSureShare,
    double passageLengthShare,
    double passageWordBits,
    double passageLengthMostBits,
    double unknownPassagesMostBits,
    double furtherPassages,
    double wordsBits,
    double wordsOffsetBits,
    double wordsMostBits,
    double textsMostBits,
    double placeSameShare,
    double placeSameMostBits,
    double placeDiffersBits,
    double phoneDiffersBits,
    double posterDiffersBits,
    double genericContexts,
    double guardShare,
    double strongBits)
    implements Serializable {

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .build();

  public LinkWeights {
    netBits = new TreeMap<>(netBits);
    if (!(mates > 0)) {
      throw new IllegalArgumentException("mates is " + mates + ", not above 0");
    }
  }

  /** The model that ships. */
  public static LinkWeights shipped() {
    try (InputStream json =
        LinkWeights.class.getResourceAsStream("/clew/models/link-weights.json")) {
      return JSON.readValue(json, LinkWeights.class);
    } catch (IOException e) {
      throw new UncheckedIOException("the link weights that ship cannot be read", e);
    }
  }

  /**
   * A model that was learnt.
   *
   * @throws IllegalArgumentException where it is none, with what is wrong
   */
  public static LinkWeights parse(String json) {
    try {
      return JSON.readValue(new StringReader(json), LinkWeights.class);
    } catch (IOException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  /** As JSON that {@link #parse} reads. */
  public String toJson() {
    StringWriter json = new StringWriter();
    try {
      JSON.writerWithDefaultPrettyPrinter().writeValue(json, this);
    } catch (IOException e) {
      throw new UncheckedIOException("weights that are no JSON", e);
    }
    return json + "\n";
  }

  /**
   * The same with what was learnt; its version is made from that.
   *
   * @param from what it was learnt from, for people
   */
  public LinkWeights learnt(
      double mates,
      Map<String, Double> netBits,
      double placeDiffersBits,
      double phoneDiffersBits,
      double posterDiffersBits,
      String from) {
    String figures =
        String.join(
            " ",
            String.valueOf(mates),
            new TreeMap<>(netBits).toString(),
            String.valueOf(placeDiffersBits),
            String.valueOf(phoneDiffersBits),
            String.valueOf(posterDiffersBits));
    return new LinkWeights(
        version + "+" + Ids.of("weights", figures).substring(0, 8),
        from,
        mates,
        netBits,
        nameOfSeveralWordsBits,
        nameContextBits,
        commonNameBits,
        textEqualNetBits,
        textAlikeNetBits,
        textCopiedBits,
        passageBits,
        passageDoubtfulShare,
        passageSureShare,
        passageLengthShare,
        passageWordBits,
        passageLengthMostBits,
        unknownPassagesMostBits,
        furtherPassages,
        wordsBits,
        wordsOffsetBits,
        wordsMostBits,
        textsMostBits,
        placeSameShare,
        placeSameMostBits,
        placeDiffersBits,
        phoneDiffersBits,
        posterDiffersBits,
        genericContexts,
        guardShare,
        strongBits);
  }

  /** Net bits of a kind; 0 for one that the model does not know. */
  public double net(String kind) {
    return netBits.getOrDefault(kind, 0.0);
  }

  /** The match weight of a random pair: the more postings, the more evidence a link needs. */
  public double priorBits(long postings) {
    return log2(mates) - log2(Math.max((double) postings, mates));
  }

  /** What is left of a passage of whose carriers a share agrees, 0 to 1. */
  public double trust(double share) {
    double above = share - passageDoubtfulShare;
    return Math.min(1, Math.max(0, above / (passageSureShare - passageDoubtfulShare)));
  }

  private static double log2(double value) {
    return Math.log(value) / Math.log(2);
  }
}
