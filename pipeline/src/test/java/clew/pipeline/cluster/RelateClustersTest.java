package clew.pipeline.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import clew.models.ClusterMember;
import clew.models.ClusterRelation;
import clew.models.Cut;
import clew.models.GenericValue;
import clew.models.Link;
import clew.models.PostingTraits;
import clew.models.TemplateMember;
import clew.models.Trait;
import clew.pipeline.support.WithSpark;
import clew.pipeline.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

@WithSpark
final class RelateClustersTest {
  private static final Trait PHONE = new Trait("phone", "+12025550101");
  private static final Trait IMAGE = new Trait("image", "md5:00");

  @Test
  void whatClustersShareRelatesThemAndLonelyAdsAreLeftOut(SparkSession spark) {
    List<ClusterMember> members =
        List.of(in("one", "a"), in("one", "b"), in("two", "c"), in("two", "d"), in("three", "e"));
    List<PostingTraits> traits =
        List.of(
            carrying("a", 1, List.of(PHONE), List.of()),
            carrying("b", 1, List.of(), List.of(IMAGE)),
            carrying("c", 2, List.of(PHONE), List.of(IMAGE)),
            carrying("e", 1, List.of(PHONE), List.of(IMAGE)));

    Table<ClusterRelation> relations =
        new RelateClusters(true)
            .apply(
                Table.of(spark, PostingTraits.class, traits),
                Table.of(
                    spark,
                    TemplateMember.class,
                    List.of(new TemplateMember("t", "a"), new TemplateMember("t", "d"))),
                Table.of(
                    spark,
                    GenericValue.class,
                    List.of(new GenericValue("image", "md5:00", 3, 3, "common"))),
                Table.of(spark, ClusterMember.class, members));

    assertEquals(
        Set.copyOf(
            List.of(
                new ClusterRelation(
                    "one", "two", "shared_contact", "phone", "+12025550101", 1, 2, 2),
                new ClusterRelation(
                    "one", "two", "generic_shared_image", "image", "md5:00", 1, 2, 2),
                new ClusterRelation("one", "two", "same_template", "template", "t", 1, 1, 2))),
        Set.copyOf(relations.records().collectAsList()));
  }

  @Test
  void valueOfTooManyClustersRelatesNone(SparkSession spark) {
    List<ClusterMember> members = new ArrayList<>();
    List<PostingTraits> traits = new ArrayList<>();
    for (int i = 0; i <= RelateClusters.MOST_CLUSTERS; i++) {
      members.add(in("c" + i, "x" + i));
      members.add(in("c" + i, "y" + i));
      traits.add(carrying("x" + i, 1, List.of(PHONE), List.of()));
    }

    Table<ClusterRelation> relations =
        new RelateClusters(true)
            .apply(
                Table.of(spark, PostingTraits.class, traits),
                Table.empty(spark, TemplateMember.class),
                Table.empty(spark, GenericValue.class),
                Table.of(spark, ClusterMember.class, members));

    assertEquals(List.of(), relations.records().collectAsList());
  }

  @Test
  void cutSaysHowManyLinksAndShowsTheHeaviest(SparkSession spark) {
    List<Link> links =
        List.of(
            new Link("a", "c", List.of(), -7, 3, "held_back", "guard"),
            new Link("b", "c", List.of(), -7, 5, "held_back", "cut"),
            new Link("a", "b", List.of(), -7, 9, "joined", "enough"),
            new Link("a", "e", List.of(), -7, -2, "held_back", "generic"));

    FindCuts find = new FindCuts();
    Table<Cut> cuts =
        find.apply(
            find.heldBack(Table.of(spark, Link.class, links)),
            Table.of(
                spark,
                ClusterMember.class,
                List.of(in("two", "a"), in("two", "b"), in("one", "c"), in("six", "e"))));

    assertEquals(
        Set.copyOf(List.of(new Cut("one", "two", 2, 1, 2, "c", "b", 5, "cut"))),
        Set.copyOf(cuts.records().collectAsList()));
  }

  private static ClusterMember in(String cluster, String posting) {
    return new ClusterMember(cluster, posting, "site", posting);
  }

  private static PostingTraits carrying(
      String posting, long postings, List<Trait> contacts, List<Trait> images) {
    return new PostingTraits(
        posting, postings, List.of(), List.of(), List.of(), List.of(), contacts, images);
  }
}
