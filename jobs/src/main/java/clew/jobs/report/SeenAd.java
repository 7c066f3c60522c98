package clew.jobs.report;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An ad of a cluster with all that are the same as it: the representative's own words, and what is
 * known of all. Public, since Spark's executors make it.
 *
 * @param placeIn from 1, in the order in which they were first seen
 * @param ofAll how many representatives the cluster has
 * @param alike postings that it stands for, itself among them
 * @param names of these, as source:source_posting_id; the first few
 * @param firstSeen earliest sighting of any of them
 * @param lastSeen latest sighting of any of them
 * @param titleLength code points of the whole title, of which title may be the beginning
 * @param bodyLength likewise
 */
public record SeenAd(
    String clusterId,
    int placeIn,
    long ofAll,
    String postingId,
    String textId,
    long alike,
    List<String> names,
    @Nullable Instant firstSeen,
    @Nullable Instant lastSeen,
    @Nullable Instant postedAt,
    long timesSeen,
    long versions,
    @Nullable String url,
    @Nullable String place,
    @Nullable String price,
    @Nullable String title,
    int titleLength,
    @Nullable String body,
    int bodyLength) {
  public SeenAd {
    names = List.copyOf(names);
  }
}
