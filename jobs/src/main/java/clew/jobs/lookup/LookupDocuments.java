package clew.jobs.lookup;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Makes the documents of the index, each of one row. Not for several threads at once. */
final class LookupDocuments {
  private static final double ASSERTED = .5;
  private static final FieldType WORDS = words();

  private final ContactTerms terms = new ContactTerms();

  private static FieldType words() {
    FieldType type = new FieldType();
    type.setOmitNorms(true);
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
    type.freeze();
    return type;
  }

  Document text(String textId, @Nullable String title, @Nullable String body) {
    Document document = new Document();
    document.add(number(LookupFields.OF_TEXT, textId));
    document.add(
        new Field(
            LookupFields.WORDS, new WordStream(List.of(wordsOf(title), wordsOf(body))), WORDS));
    return document;
  }

  private static List<String> wordsOf(@Nullable String text) {
    return text == null ? List.of() : Words.of(text);
  }

  /** A contact of a text or of a posting. */
  Document contact(
      @Nullable String textId,
      @Nullable String postingId,
      String kind,
      String value,
      double confidence) {
    Document document = owned(textId, postingId);
    String field = confidence < ASSERTED ? LookupFields.DOUBTED : LookupFields.ASSERTED;
    terms.of(kind, value).forEach(term -> document.add(term(field, term)));
    document.add(new SortedDocValuesField(LookupFields.VALUE, new BytesRef(value)));
    return document;
  }

  Document image(String postingId, String algorithm, String hash) {
    Document document = owned(null, postingId);
    document.add(term(LookupFields.IMAGE, hash));
    NearHash.of(algorithm, hash)
        .ifPresent(
            near -> near.blocks().forEach(block -> document.add(term(LookupFields.IMAGE, block))));
    document.add(
        new SortedDocValuesField(LookupFields.VALUE, new BytesRef(algorithm + ":" + hash)));
    return document;
  }

  /** A posting that carried a text. */
  Document carried(String textId, String postingId, Optional<String> url, long seen) {
    Document document = owned(null, postingId);
    document.add(new LongPoint(LookupFields.CARRIED, LookupFields.number(textId)));
    document.add(new NumericDocValuesField(LookupFields.SEEN, seen));
    url.ifPresent(address -> document.add(term(LookupFields.ASSERTED, ContactTerms.url(address))));
    return document;
  }

  /** A posting in its cluster. */
  Document member(String postingId, String clusterId, String name) {
    Document document = new Document();
    document.add(term(LookupFields.JUDGED, "1"));
    document.add(new LongPoint(LookupFields.MEMBER, LookupFields.number(postingId)));
    document.add(new BinaryDocValuesField(LookupFields.ID, bytes(postingId)));
    document.add(new SortedDocValuesField(LookupFields.CLUSTER, bytes(clusterId)));
    document.add(new BinaryDocValuesField(LookupFields.NAME, new BytesRef(name)));
    return document;
  }

  private static Document owned(@Nullable String textId, @Nullable String postingId) {
    Document document = new Document();
    if (textId != null) {
      document.add(number(LookupFields.OF_TEXT, textId));
    }
    if (postingId != null) {
      document.add(number(LookupFields.OF_POSTING, postingId));
    }
    return document;
  }

  private static NumericDocValuesField number(String field, String id) {
    return new NumericDocValuesField(field, LookupFields.number(id));
  }

  private static StringField term(String field, String term) {
    return new StringField(field, term, Field.Store.NO);
  }

  private static BytesRef bytes(String id) {
    return new BytesRef(HexFormat.of().parseHex(id));
  }
}
