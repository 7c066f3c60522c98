package clew.jobs.lookup;

import clew.pipeline.cluster.LongSet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;

/** An index as one commit left it: answers stay the same whatever is written meanwhile. */
final class LookupIndex implements AutoCloseable {
  private final DirectoryReader reader;
  private final IndexSearcher searcher;

  private LookupIndex(DirectoryReader reader) {
    this.reader = reader;
    this.searcher = new IndexSearcher(reader);
    searcher.setQueryCache(null);
  }

  /** Opens what is there. */
  static LookupIndex open(Directory directory) throws IOException {
    return new LookupIndex(DirectoryReader.open(directory));
  }

  /** What it was made of; empty where another Clew made it in another way. */
  Optional<MadeOf> made() throws IOException {
    return MadeOf.read(reader.getIndexCommit().getUserData());
  }

  int documents() {
    return reader.numDocs();
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }

  /** Every posting that a value touches. */
  Found find(Asked asked) throws IOException {
    return switch (asked.kind()) {
      case PHRASE -> found(asked, hits(phrase(asked.terms()), value -> true), new Hits());
      case IMAGE -> image(asked);
      default ->
          found(
              asked,
              hits(anyOf(LookupFields.ASSERTED, asked.terms()), value -> true),
              hits(anyOf(LookupFields.DOUBTED, asked.terms()), value -> true));
    };
  }

  private static Query phrase(List<String> words) {
    return words.size() == 1
        ? new TermQuery(new Term(LookupFields.WORDS, words.get(0)))
        : new PhraseQuery(LookupFields.WORDS, words.toArray(String[]::new));
  }

  private static Query anyOf(String field, List<String> terms) {
    return new TermInSetQuery(field, terms.stream().map(BytesRef::new).toList());
  }

  /** The hash itself under whatever algorithm, and those near it. */
  private Found image(Asked asked) throws IOException {
    String hash = asked.value();
    List<NearHash> perceptual =
        NearHash.ALGORITHMS.stream()
            .flatMap(algorithm -> NearHash.of(algorithm, hash).stream())
            .toList();
    List<String> terms = new ArrayList<>(List.of(hash));
    perceptual.forEach(near -> terms.addAll(near.probes()));
    Hits hits =
        hits(
            anyOf(LookupFields.IMAGE, terms),
            value ->
                value.endsWith(":" + hash)
                    || perceptual.stream().anyMatch(near -> near.isNear(value)));
    return found(asked, hits, new Hits());
  }

  /** Texts and postings that a value stands in. */
  private static final class Hits {
    private final LongSet texts = new LongSet();
    private final LongSet postings = new LongSet();
    private final TreeSet<String> values = new TreeSet<>();
  }

  private interface Wanted {
    boolean test(String value);
  }

  private Hits hits(Query query, Wanted wanted) throws IOException {
    Hits hits = new Hits();
    searcher.search(
        query,
        EachDocument.by(
            leaf -> {
              NumericDocValues texts = DocValues.getNumeric(leaf, LookupFields.OF_TEXT);
              NumericDocValues postings = DocValues.getNumeric(leaf, LookupFields.OF_POSTING);
              SortedDocValues values = DocValues.getSorted(leaf, LookupFields.VALUE);
              return document -> {
                if (values.advanceExact(document)) {
                  String value = values.lookupOrd(values.ordValue()).utf8ToString();
                  if (!wanted.test(value)) {
                    return;
                  }
                  hits.values.add(value);
                }
                addIfAny(texts, document, hits.texts);
                addIfAny(postings, document, hits.postings);
              };
            }));
    return hits;
  }

  private static void addIfAny(NumericDocValues values, int document, LongSet to)
      throws IOException {
    if (values.advanceExact(document)) {
      to.add(values.longValue());
    }
  }

  private Found found(Asked asked, Hits sure, Hits doubted) throws IOException {
    long[] asserted = postings(sure);
    long[] all =
        LongStream.concat(Arrays.stream(asserted), Arrays.stream(postings(doubted)))
            .sorted()
            .distinct()
            .toArray();
    TreeSet<String> values = new TreeSet<>(sure.values);
    values.addAll(doubted.values);
    return new Found(asked, values, ads(all), all.length - asserted.length);
  }

  /** With those that ever carried one of the texts. */
  private long[] postings(Hits hits) throws IOException {
    searcher.search(
        LongPoint.newSetQuery(LookupFields.CARRIED, hits.texts.distinct()),
        EachDocument.by(
            leaf -> {
              NumericDocValues postings = DocValues.getNumeric(leaf, LookupFields.OF_POSTING);
              return document -> addIfAny(postings, document, hits.postings);
            }));
    return hits.postings.distinct();
  }

  private List<Found.Ad> ads(long[] postings) throws IOException {
    List<Found.Ad> ads = new ArrayList<>();
    searcher.search(
        LongPoint.newSetQuery(LookupFields.MEMBER, postings),
        EachDocument.by(
            leaf -> {
              BinaryDocValues ids = DocValues.getBinary(leaf, LookupFields.ID);
              SortedDocValues clusters = DocValues.getSorted(leaf, LookupFields.CLUSTER);
              BinaryDocValues names = DocValues.getBinary(leaf, LookupFields.NAME);
              return document -> {
                if (ids.advanceExact(document)
                    && clusters.advanceExact(document)
                    && names.advanceExact(document)) {
                  ads.add(
                      new Found.Ad(
                          id(ids.binaryValue()),
                          id(clusters.lookupOrd(clusters.ordValue())),
                          names.binaryValue().utf8ToString()));
                }
              };
            }));
    ads.sort(Comparator.comparing(Found.Ad::postingId));
    return ads;
  }

  private static String id(BytesRef bytes) {
    return HexFormat.of().formatHex(bytes.bytes, bytes.offset, bytes.offset + bytes.length);
  }
}
