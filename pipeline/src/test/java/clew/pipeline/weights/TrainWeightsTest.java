package clew.pipeline.weights;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clew.models.Complaint;
import clew.models.Evidence;
import clew.models.Exit;
import clew.models.Link;
import clew.models.PostingTraits;
import clew.models.Trait;
import clew.models.catalogue.LinkWeights;
import clew.pipeline.support.WithSpark;
import clew.pipeline.table.Table;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

/**
 * 300 hands of two ads: both carry the hand's phone and stand in one of 20 towns; half of the pairs
 * are alike in text. Besides, 100 pairs of ads of different hands and towns share a text.
 */
@WithSpark
final class TrainWeightsTest {
  private static final int HANDS = 300;

  private static String id(int ad) {
    return String.format("%05d", ad);
  }

  private static List<PostingTraits> ads() {
    List<PostingTraits> ads = new ArrayList<>();
    for (int ad = 0; ad < 2 * HANDS; ad++) {
      int hand = ad / 2;
      ads.add(
          new PostingTraits(
              id(ad),
              1,
              List.of("town " + hand % 20),
              List.of(),
              List.of(),
              List.of(),
              List.of(new Trait("phone", "+1" + hand)),
              List.of()));
    }
    return ads;
  }

  private static List<Link> links() {
    List<Link> links = new ArrayList<>();
    for (int hand = 0; hand < HANDS; hand++) {
      List<Evidence> evidence = new ArrayList<>();
      evidence.add(new Evidence("phone", "+1" + hand, 1, 16));
      evidence.add(new Evidence("place", "town " + hand % 20, 1, 3));
      if (hand % 2 == 0) {
        evidence.add(new Evidence("text", "t", .9, 8));
      }
      links.add(link(2 * hand, 2 * hand + 1, evidence));
    }
    for (int hand = 0; hand < 100; hand++) {
      links.add(
          link(
              2 * hand,
              2 * hand + 3,
              List.of(
                  new Evidence("text", "t", .9, 1),
                  new Evidence("place", "", 0, -2),
                  new Evidence("phone_differs", "", 0, -5))));
    }
    return links;
  }

  private static Link link(int left, int right, List<Evidence> evidence) {
    return new Link(id(left), id(right), evidence, -10, 1, "joined", "");
  }

  private static TrainWeights.Trained learnt(SparkSession spark, int parts) {
    return new TrainWeights(LinkWeights.shipped())
        .apply(
            Table.over(
                Link.class, Table.of(spark, Link.class, links()).records().repartition(parts)),
            Table.over(
                PostingTraits.class,
                Table.of(spark, PostingTraits.class, ads()).records().repartition(parts)),
            2 * HANDS);
  }

  @Test
  void learnsWhatIsThereAndLeavesTheRest(SparkSession spark) {
    TrainWeights.Trained trained = learnt(spark, 1);

    // Each ad has one mate among 600: a share of 1 / 599 of all pairs.
    assertEquals(600 / 599.0, trained.weights().mates(), .01);
    assertEquals(300, trained.pairs().get("phone"), 1);
    assertTrue(trained.weights().net("phone") > 9, "no stranger shares a phone");
    assertEquals(LinkWeights.shipped().net("email"), trained.weights().net("email"));
    assertTrue(trained.weights().version().startsWith(LinkWeights.shipped().version() + "+"));
    assertNotEquals(LinkWeights.shipped(), trained.weights());
  }

  @Test
  void learnsTheSameFromTheSameInAnyOrder(SparkSession spark) {
    assertEquals(learnt(spark, 1).weights(), learnt(spark, 3).weights());
  }

  @Test
  void saysSoWhereThereIsTooLittleToLearnFrom(SparkSession spark) {
    TrainWeights train = new TrainWeights(LinkWeights.shipped());

    Complaint few =
        assertThrows(
            Complaint.class,
            () ->
                train.apply(
                    Table.of(spark, Link.class, links().subList(0, 99)),
                    Table.of(spark, PostingTraits.class, ads()),
                    2 * HANDS));
    assertEquals(Exit.INPUT_MISSING, few.exit());
    assertThrows(
        Complaint.class,
        () ->
            train.apply(
                Table.empty(spark, Link.class), Table.empty(spark, PostingTraits.class), 0));
    // All ads share one phone, so that no pair of the sample is of strangers.
    List<PostingTraits> alike = ads().stream().map(ad -> with(ad, "+1")).toList();
    assertThrows(
        Complaint.class,
        () ->
            train.apply(
                Table.of(spark, Link.class, links()),
                Table.of(spark, PostingTraits.class, alike),
                2 * HANDS));
  }

  private static PostingTraits with(PostingTraits ad, String phone) {
    return new PostingTraits(
        ad.postingId(),
        1,
        ad.places(),
        ad.posters(),
        ad.posterPlaces(),
        ad.comparisonIds(),
        List.of(new Trait("phone", phone)),
        ad.images());
  }

  @Test
  void isReadAgainAsItIsWritten(SparkSession spark) {
    LinkWeights weights = learnt(spark, 1).weights();

    assertEquals(weights, LinkWeights.parse(weights.toJson()));
  }
}
