package clew.jobs.generate;

import clew.models.AdText;
import clew.models.Ids;
import clew.models.MadeBy;
import clew.models.Posting;
import clew.models.PostingTraits;
import clew.models.Trait;
import clew.pipeline.normalize.TextNormalizer;
import clew.pipeline.table.Table;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;

/**
 * What a run would know of an invented corpus when it begins to link: nothing is written and read,
 * and the contacts are those that were planted, found or not. Ads that are the same in every
 * respect are not collapsed.
 */
public final class PlantedFacts {
  private final SparkSession spark;
  private final CorpusSettings settings;
  private final int hotEvery;

  /**
   * A corpus.
   *
   * @param hotEvery every so many ads name one phone more, the same; 0 for none
   */
  public PlantedFacts(SparkSession spark, CorpusSettings settings, int hotEvery) {
    this.spark = spark;
    this.settings = settings;
    this.hotEvery = hotEvery;
  }

  /** An ad: what it carries, its texts, and how it is shown. */
  public record PlantedAd(PostingTraits traits, List<AdText> texts, Posting posting) {
    public PlantedAd {
      texts = List.copyOf(texts);
    }
  }

  /** Every ad once. Made anew each time that it is read. */
  public Table<PlantedAd> ads() {
    List<Part> parts = Plan.parts(settings, new FictionalPhones());
    CorpusSettings known = settings;
    int hot = hotEvery;
    JavaRDD<PlantedAd> ads =
        JavaSparkContext.fromSparkContext(spark.sparkContext())
            .parallelize(parts, parts.size())
            .flatMap(part -> ads(part, known, hot));
    return Table.over(
        PlantedAd.class, spark.createDataset(ads.rdd(), Table.encoder(PlantedAd.class)));
  }

  private static Iterator<PlantedAd> ads(Part part, CorpusSettings settings, int hotEvery) {
    TextNormalizer normalizer = new TextNormalizer();
    Iterator<Ad> ads = new PartAds(settings, part);
    return new Iterator<>() {
      private long made;

      @Override
      public boolean hasNext() {
        return ads.hasNext();
      }

      @Override
      public PlantedAd next() {
        boolean hot = hotEvery > 0 && made++ % hotEvery == 0;
        return planted(ads.next(), hot, normalizer);
      }
    };
  }

  private static PlantedAd planted(Ad ad, boolean hot, TextNormalizer normalizer) {
    String id = Ids.of("planted", ad.site().source(), ad.id());
    List<AdText> texts = new ArrayList<>();
    Set<Wording> wordings = new LinkedHashSet<>(List.of(ad.wording(0), ad.wording(1)));
    wordings.forEach(wording -> texts.add(text(wording, normalizer)));
    TreeSet<Trait> contacts = new TreeSet<>();
    ad.contacts().forEach(contact -> contacts.add(new Trait(contact.kind(), contact.value())));
    if (hot) {
      contacts.add(new Trait("phone", "+12025550100"));
    }
    Photo photo = ad.photo();
    String place = ad.place().toLowerCase(Locale.ROOT);
    String poster = ad.poster().toLowerCase(Locale.ROOT);
    PostingTraits traits =
        new PostingTraits(
            id,
            1,
            List.of(place),
            List.of(poster),
            List.of(poster + " | " + place),
            texts.stream().map(AdText::comparisonId).sorted().distinct().toList(),
            List.copyOf(contacts),
            photo == null ? List.of() : List.of(new Trait("image", "pdq:" + photo.hash())));
    AdText first = texts.get(0);
    Posting posting =
        new Posting(
            id,
            ad.site().source(),
            ad.id(),
            null,
            first.title(),
            first.body(),
            ad.place(),
            ad.poster(),
            null,
            null,
            null,
            null,
            1,
            texts.size(),
            first.textId(),
            id);
    return new PlantedAd(traits, texts, posting);
  }

  private static AdText text(Wording wording, TextNormalizer normalizer) {
    TextNormalizer.Comparison comparison =
        normalizer.normalize(wording.title(), wording.body(), List.of());
    return new AdText(
        Ids.of("text", wording.title(), wording.body()),
        wording.title(),
        wording.body(),
        null,
        "und",
        comparison.text(),
        Ids.of("comparison", comparison.text()),
        comparison.bodyAt(),
        comparison.cut(),
        null,
        MadeBy.VERSION);
  }
}
