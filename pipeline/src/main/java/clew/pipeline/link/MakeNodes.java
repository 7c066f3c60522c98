package clew.pipeline.link;

import clew.models.PostingTraits;
import clew.models.Trait;
import clew.pipeline.table.IdNumbers;
import clew.pipeline.table.Known;
import clew.pipeline.table.Ranges;
import clew.pipeline.table.Strings;
import clew.pipeline.table.Table;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;

/** IdNumbers the representatives and their images, and gathers which traits they share. */
final class MakeNodes {
  /** Images that meet in a key and are compared: all up to so many, then hubs and a chain. */
  private static final PairBudget BUDGET = new PairBudget(256, 4);

  /** Chosen: each has up to 28 keys. */
  private static final int IMAGES_OF_A_PART = 50_000;

  private final JavaRDD<PostingTraits> postings;
  private final JavaSparkContext context;
  private final List<Node> nodes;
  private final Known<IdNumbers> numbers;

  MakeNodes(Table<PostingTraits> postings) {
    this.postings = postings.records().javaRDD();
    context = JavaSparkContext.fromSparkContext(postings.spark().sparkContext());
    Node[] sorted =
        this.postings.mapPartitions(Columns::of).collect().stream()
            .flatMap(Columns::nodes)
            .toArray(Node[]::new);
    Arrays.parallelSort(sorted, Comparator.comparing(node -> node.row().postingId()));
    nodes = List.of(sorted);
    numbers = Known.of(context, IdNumbers.of(nodes.stream().map(node -> node.row().postingId())));
  }

  /** What the driver reads of a posting. */
  private record Node(NodeBook.NodeRow row, List<String> images, List<String> comparisonIds) {
    static Node of(PostingTraits posting) {
      return new Node(
          NodeBook.NodeRow.of(posting),
          posting.images().stream().map(Trait::value).filter(ImageHashes::tells).toList(),
          posting.comparisonIds());
    }
  }

  /** The nodes of a partition on their way to the driver. */
  private static final class Columns implements Serializable {
    private static final long serialVersionUID = 1L;

    /** A node's postings, places, posters and phones, then its images and comparison texts. */
    private static final int COUNTS = 6;

    private final Strings strings;
    private final int[] counts;
    private final long[] names;

    private Columns(Strings strings, int[] counts, long[] names) {
      this.strings = strings;
      this.counts = counts;
      this.names = names;
    }

    static Iterator<Columns> of(Iterator<PostingTraits> postings) {
      List<String> strings = new ArrayList<>();
      int[] counts = new int[64 * COUNTS];
      LongArray names = new LongArray();
      while (postings.hasNext()) {
        Node node = Node.of(postings.next());
        int at = names.size() * COUNTS;
        counts = at == counts.length ? Arrays.copyOf(counts, 2 * at) : counts;
        counts[at] = (int) Math.min(Integer.MAX_VALUE, node.row().postings());
        counts[at + 1] = node.row().places();
        counts[at + 2] = node.row().posters();
        counts[at + 3] = node.row().phones();
        counts[at + 4] = node.images().size();
        counts[at + 5] = node.comparisonIds().size();
        names.add(node.row().name());
        strings.add(node.row().postingId());
        strings.addAll(node.images());
        strings.addAll(node.comparisonIds());
      }
      return List.of(
              new Columns(
                  Strings.of(strings),
                  Arrays.copyOf(counts, names.size() * COUNTS),
                  names.toArray()))
          .iterator();
    }

    Stream<Node> nodes() {
      List<Node> nodes = new ArrayList<>(names.length);
      int string = 0;
      for (int node = 0; node < names.length; node++) {
        int at = node * COUNTS;
        String id = strings.get(string++);
        List<String> images = new ArrayList<>(counts[at + 4]);
        for (int i = 0; i < counts[at + 4]; i++) {
          images.add(strings.get(string++));
        }
        List<String> comparisonIds = new ArrayList<>(counts[at + 5]);
        for (int i = 0; i < counts[at + 5]; i++) {
          comparisonIds.add(strings.get(string++));
        }
        nodes.add(
            new Node(
                new NodeBook.NodeRow(
                    id, counts[at], counts[at + 1], counts[at + 2], counts[at + 3], names[node]),
                images,
                comparisonIds));
      }
      return nodes.stream();
    }
  }

  /** How many there are. */
  int nodes() {
    return nodes.size();
  }

  /** The numbers of posting ids. */
  Known<IdNumbers> numbers() {
    return numbers;
  }

  /** Which nodes carry which comparison texts. */
  TextCarriers comparisons() {
    return TextCarriers.of(nodes.stream().map(Node::comparisonIds).toList());
  }

  /** The images of all nodes, and pairs of them that are near. */
  @SuppressWarnings("ArrayRecordComponent") // never compared as a whole
  record Images(ImageBook book, long[] near) {}

  Images images() {
    IdNumbers names = IdNumbers.of(nodes.stream().flatMap(node -> node.images().stream()));
    LongArray carried = new LongArray();
    for (int node = 0; node < nodes.size(); node++) {
      for (String image : nodes.get(node).images()) {
        carried.add((long) node << 32 | names.of(image));
      }
    }
    ImageHashes hashes = new ImageHashes(names.ids());
    long[] near = near(hashes);
    DisjointSets families = new DisjointSets(names.size());
    for (long pair : near) {
      families.join(PairBlocks.left(pair), PairBlocks.right(pair));
    }
    ImageBook book =
        new ImageBook(
            names.ids(),
            hashes,
            families.representatives(),
            IntLists.ofSorted(nodes.size(), carried.sortedDistinct()));
    return new Images(book, near);
  }

  /** Pairs of hashes that differ in few bits, each once. */
  private long[] near(ImageHashes hashes) {
    if (hashes.size() == 0) {
      return new long[0];
    }
    Known<ImageHashes> known = Known.of(context, hashes);
    int parts = Math.max(context.defaultParallelism(), hashes.size() / IMAGES_OF_A_PART);
    return PairBlocks.collect(
        PairBlocks.distinct(
            KeyBlocks.of(
                Ranges.of(context, hashes.size()),
                parts,
                (range, sink) -> range.stream().forEach(image -> keys(known.value(), image, sink)),
                entries -> near(known.value(), entries)),
            parts));
  }

  private static void keys(ImageHashes hashes, int image, KeyBlocks.Sink sink) {
    for (long key : hashes.keys(image)) {
      sink.add(key, image);
    }
  }

  private static long[] near(ImageHashes hashes, KeyedNumbers entries) {
    LongArray pairs = new LongArray();
    for (int from = 0, to; from < entries.size(); from = to) {
      to = entries.endOfKey(from);
      int first = from;
      BUDGET.forEach(
          to - from,
          (one, other) -> {
            int left = entries.member(first + one);
            int right = entries.member(first + other);
            if (hashes.distance(left, right) <= hashes.nearest(left)) {
              pairs.add(PairBlocks.pair(left, right));
            }
          });
    }
    return pairs.sortedDistinct();
  }

  NodeBook book(ImageBook images, int parts) {
    Known<IdNumbers> ids = numbers;
    Known<ImageBook> known = Known.of(context, images);
    List<SharedKeys> found =
        KeyBlocks.of(
                postings,
                parts,
                (posting, sink) -> {
                  int node = ids.value().of(posting.postingId());
                  traits(posting, known.value()).forEach(trait -> sink.add(key(trait), node));
                },
                SharedKeys::of)
            .collect();
    Known<SharedKeys> shared = Known.of(context, SharedKeys.together(found));
    List<Named> named =
        postings
            .mapPartitions(some -> named(some, ids.value(), known.value(), shared.value()))
            .collect();
    Trait[] traits = new Trait[shared.value().size()];
    named.forEach(one -> traits[one.key()] = one.trait());
    return new NodeBook(nodes.stream().map(Node::row).toList(), traits, shared.value().carriers());
  }

  /** What a key stands for, by the key's place. */
  private record Named(int key, Trait trait) implements Serializable {}

  /** Of the nodes that carry a trait the first names it. */
  private static Iterator<Named> named(
      Iterator<PostingTraits> postings, IdNumbers ids, ImageBook images, SharedKeys shared) {
    LongIndex index = shared.index();
    List<Named> named = new ArrayList<>();
    while (postings.hasNext()) {
      PostingTraits posting = postings.next();
      int node = ids.of(posting.postingId());
      for (Trait trait : traits(posting, images)) {
        int key = index.of(key(trait));
        if (key >= 0 && shared.carriers().at(shared.carriers().from(key)) == node) {
          named.add(new Named(key, trait));
        }
      }
    }
    return named.iterator();
  }

  /** Of a thousand million traits two have one key with a chance of one in forty. */
  private static long key(Trait trait) {
    return Mixing.text(trait.kind()) ^ Mixing.mix(Mixing.text(trait.value()));
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
