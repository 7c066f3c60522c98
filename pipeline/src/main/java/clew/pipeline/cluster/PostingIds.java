package clew.pipeline.cluster;

import clew.models.Posting;
import clew.pipeline.table.Strings;
import clew.pipeline.table.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;

/** All postings with their representatives, on the driver: two strings each, or one. */
final class PostingIds {
  private final List<String> postings = new ArrayList<>();
  private final List<String> representatives = new ArrayList<>();

  /** A posting and its representative. */
  public record Identity(String postingId, String sameAs) {}

  PostingIds(Table<Posting> postings) {
    Table.of(Identity.class, postings.rows())
        .records()
        .javaRDD()
        .mapPartitions(its -> Collections.singletonList(columns(its)).iterator())
        .collect()
        .forEach(this::add);
  }

  /** By their numbers here. */
  List<String> postings() {
    return Collections.unmodifiableList(postings);
  }

  /** By the numbers of the postings. */
  List<String> representatives() {
    return Collections.unmodifiableList(representatives);
  }

  /** Postings and representatives in turns: most are their own. */
  private static Strings columns(Iterator<Identity> identities) {
    List<String> columns = new ArrayList<>();
    identities.forEachRemaining(
        one -> {
          columns.add(one.postingId());
          columns.add(one.sameAs().equals(one.postingId()) ? one.postingId() : one.sameAs());
        });
    return Strings.of(columns);
  }

  private void add(Strings columns) {
    for (int at = 0; at < columns.size(); at += 2) {
      postings.add(columns.get(at));
      representatives.add(columns.get(at + 1));
    }
  }
}
