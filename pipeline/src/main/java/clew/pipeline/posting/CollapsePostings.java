package clew.pipeline.posting;

import clew.models.AdText;
import clew.models.Contact;
import clew.models.ImageHash;
import clew.models.Sighting;
import clew.models.Trait;
import clew.pipeline.table.Table;
import java.util.Iterator;
import java.util.List;
import java.util.TreeSet;
import org.apache.spark.api.java.function.CoGroupFunction;
import org.apache.spark.api.java.function.MapGroupsFunction;
import org.apache.spark.sql.Dataset;
import scala.Tuple2;

/** Collapses the sightings of one ad, and gathers everything that the ad ever carried. */
public final class CollapsePostings {
  /** From here on a value is asserted, and counts as the posting's. */
  private static final double ASSERTED = .5;

  /**
   * Up to here a hash is of an image that shows next to nothing, and many such are alike (PDQ's
   * authors).
   */
  private static final int WORST_QUALITY = 49;

  /** Sightings, texts, contacts and images in, one draft for each posting out. */
  public Table<PostingDraft> apply(
      Table<Sighting> sightings,
      Table<AdText> texts,
      Table<Contact> contacts,
      Table<ImageHash> images) {
    Table<Contact> asserted = contacts.filter(contact -> contact.confidence() >= ASSERTED);
    Table<PostingPart> parts =
        sighted(sightings, textTraits(texts, asserted))
            .union(declared(asserted))
            .union(
                images
                    .filter(CollapsePostings::tells)
                    .map(PostingPart.class, CollapsePostings::part));
    MapGroupsFunction<String, PostingPart, PostingDraft> collapse =
        (postingId, known) -> {
          PostingBuilder posting = new PostingBuilder(postingId);
          known.forEachRemaining(posting::add);
          return posting.build();
        };
    return Table.over(
        PostingDraft.class,
        parts
            .groupBy(PostingPart::postingId)
            .mapGroups(collapse, Table.encoder(PostingDraft.class)));
  }

  private static Table<TextTraits> textTraits(Table<AdText> texts, Table<Contact> contacts) {
    Table<Contact> found = contacts.filter(contact -> contact.textId() != null);
    CoGroupFunction<String, AdText, Contact, TextTraits> gather =
        (textId, text, its) ->
            text.hasNext()
                ? List.of(traits(text.next(), its)).iterator()
                : List.<TextTraits>of().iterator();
    return Table.over(
        TextTraits.class,
        texts
            .groupBy(AdText::textId)
            .cogroup(found.groupBy(Contact::textId), gather, Table.encoder(TextTraits.class)));
  }

  private static TextTraits traits(AdText text, Iterator<Contact> contacts) {
    TreeSet<Trait> sorted = new TreeSet<>();
    contacts.forEachRemaining(contact -> sorted.add(new Trait(contact.kind(), contact.value())));
    return new TextTraits(
        text.textId(), text.comparisonId(), text.comparison().length(), List.copyOf(sorted));
  }

  private static Table<PostingPart> sighted(Table<Sighting> sightings, Table<TextTraits> texts) {
    Dataset<Sighting> left = sightings.records();
    Dataset<TextTraits> right = texts.records();
    Dataset<Tuple2<Sighting, TextTraits>> joined =
        left.joinWith(right, left.col("textId").equalTo(right.col("textId")));
    return Table.over(
        PostingPart.class,
        joined.map(
            (org.apache.spark.api.java.function.MapFunction<
                    Tuple2<Sighting, TextTraits>, PostingPart>)
                pair -> part(pair._1(), pair._2()),
            Table.encoder(PostingPart.class)));
  }

  private static Table<PostingPart> declared(Table<Contact> contacts) {
    return contacts
        .filter(contact -> contact.postingId() != null)
        .map(PostingPart.class, CollapsePostings::part);
  }

  private static PostingPart part(Sighting sighting, TextTraits text) {
    return new PostingPart(
        sighting.postingId(),
        sighting,
        text.comparisonId(),
        text.comparisonLength(),
        text.contacts(),
        List.of());
  }

  private static PostingPart part(Contact contact) {
    return new PostingPart(
        java.util.Objects.requireNonNull(contact.postingId()),
        null,
        null,
        0,
        List.of(new Trait(contact.kind(), contact.value())),
        List.of());
  }

  private static boolean tells(ImageHash image) {
    Integer quality = image.quality();
    return quality == null || quality > WORST_QUALITY;
  }

  private static PostingPart part(ImageHash image) {
    return new PostingPart(
        image.postingId(),
        null,
        null,
        0,
        List.of(),
        List.of(new Trait("image", image.algorithm() + ":" + image.hash())));
  }
}
