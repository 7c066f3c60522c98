package clew.pipeline.link;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.size;

import clew.models.PostingTraits;
import clew.models.Trait;
import clew.pipeline.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;

/** Numbers the representatives and their images, and gathers which traits they share. */
final class MakeNodes {
  /** Images that meet in a key and are compared: all up to so many, then hubs and a chain. */
  private static final PairBudget BUDGET = new PairBudget(256, 4);

  private final Table<PostingTraits> postings;
  private final JavaSparkContext context;
  private final List<NodeBook.NodeRow> rows;
  private final Broadcast<Numbers> numbers;

  MakeNodes(Table<PostingTraits> postings) {
    this.postings = postings;
    context = JavaSparkContext.fromSparkContext(postings.spark().sparkContext());
    rows =
        new ArrayList<>(
            postings.map(NodeBook.NodeRow.class, NodeBook.NodeRow::of).records().collectAsList());
    rows.sort(Comparator.comparing(NodeBook.NodeRow::postingId));
    numbers =
        context.broadcast(
            new Numbers(rows.stream().map(NodeBook.NodeRow::postingId).toArray(String[]::new)));
  }

  /** The numbers of posting ids. */
  Broadcast<Numbers> numbers() {
    return numbers;
  }

  /** A trait of a node. */
  public record NodeTrait(String kind, String value, int node) {}

  /** A trait with all nodes that carry it. */
  public record Carried(String kind, String value, List<Integer> nodes) {}

  /** The images of all nodes, and pairs of them that are near. */
  record Images(ImageBook book, List<NumberPair> near) {}

  Images images() {
    Broadcast<Numbers> ids = numbers;
    List<NodeTrait> all =
        postings
            .flatMap(
                NodeTrait.class,
                posting ->
                    posting.images().stream()
                        .filter(image -> ImageHashes.tells(image.value()))
                        .map(
                            image ->
                                new NodeTrait(
                                    image.kind(),
                                    image.value(),
                                    ids.value().of(posting.postingId())))
                        .iterator())
            .records()
            .collectAsList();
    String[] names = all.stream().map(NodeTrait::value).distinct().sorted().toArray(String[]::new);
    long[] carried = new long[all.size()];
    for (int i = 0; i < carried.length; i++) {
      NodeTrait one = all.get(i);
      carried[i] = (long) one.node() << 32 | Arrays.binarySearch(names, one.value());
    }
    ImageHashes hashes = new ImageHashes(names);
    List<NumberPair> near = near(hashes);
    DisjointSets families = new DisjointSets(names.length);
    near.forEach(pair -> families.join(pair.left(), pair.right()));
    ImageBook book =
        new ImageBook(names, hashes, families.representatives(), IntLists.of(rows.size(), carried));
    return new Images(book, near);
  }

  /** Pairs of hashes that differ in few bits, each once. */
  private List<NumberPair> near(ImageHashes hashes) {
    if (hashes.size() == 0) {
      return List.of();
    }
    Broadcast<ImageHashes> known = context.broadcast(hashes);
    Table<Keyed> keys =
        Ranges.of(postings.spark(), hashes.size())
            .flatMap(
                Keyed.class,
                range ->
                    range.stream()
                        .boxed()
                        .flatMap(
                            image ->
                                Arrays.stream(known.value().keys(image))
                                    .mapToObj(key -> new Keyed(key, image)))
                        .iterator());
    Table<NumberPair> pairs =
        KeyGroups.of(
            keys,
            NumberPair.class,
            (key, members, sink) ->
                BUDGET.forEach(
                    members.length,
                    (one, other) -> {
                      ImageHashes its = known.value();
                      int left = members[one];
                      int right = members[other];
                      if (its.distance(left, right) <= its.nearest(left)) {
                        sink.accept(new NumberPair(left, right));
                      }
                    }));
    List<NumberPair> near = new ArrayList<>(pairs.records().distinct().collectAsList());
    near.sort(Comparator.comparingInt(NumberPair::left).thenComparingInt(NumberPair::right));
    return near;
  }

  NodeBook book(ImageBook images) {
    Broadcast<Numbers> ids = numbers;
    Broadcast<ImageBook> known = context.broadcast(images);
    Table<NodeTrait> traits =
        postings.flatMap(
            NodeTrait.class,
            posting -> {
              int node = ids.value().of(posting.postingId());
              return traits(posting, known.value()).stream()
                  .map(trait -> new NodeTrait(trait.kind(), trait.value(), node))
                  .iterator();
            });
    Table<Carried> carried =
        Table.of(
            Carried.class,
            traits
                .rows()
                .groupBy("kind", "value")
                .agg(collect_list("node").as("nodes"))
                .where(size(col("nodes")).gt(1)));
    List<NodeBook.SharedTrait> shared =
        carried
            .map(
                NodeBook.SharedTrait.class,
                trait ->
                    new NodeBook.SharedTrait(
                        trait.kind(),
                        trait.value(),
                        PackedNumbers.pack(
                            trait.nodes().stream().mapToInt(Integer::intValue).toArray())))
            .records()
            .collectAsList();
    return new NodeBook(rows, shared);
  }

  private static java.util.SortedSet<Trait> traits(PostingTraits posting, ImageBook images) {
    TreeSet<Trait> traits = new TreeSet<>(posting.contacts());
    for (Trait image : posting.images()) {
      String family = images.family(image.value());
      if (!family.isEmpty()) {
        traits.add(new Trait(NodeBook.IMAGE, family));
      }
    }
    posting.posters().forEach(poster -> traits.add(new Trait(NodeBook.NAME, poster)));
    posting.places().forEach(place -> traits.add(new Trait(NodeBook.PLACE, place)));
    posting.posterPlaces().forEach(both -> traits.add(new Trait(NodeBook.POSTER_PLACE, both)));
    return traits;
  }
}
