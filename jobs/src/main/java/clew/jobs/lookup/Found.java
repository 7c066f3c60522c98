package clew.jobs.lookup;

import java.util.List;
import java.util.SortedSet;

/**
 * What a value touches.
 *
 * @param values what was found in the tables: contacts as they stand there, hashes as {@code
 *     algorithm:hash}, near ones, too; nothing for a phrase
 * @param ads by posting id, each once
 * @param doubted how many of them only a reading below .5 leads to
 */
record Found(Asked asked, SortedSet<String> values, List<Ad> ads, int doubted) {
  Found {
    ads = List.copyOf(ads);
  }

  /**
   * A posting.
   *
   * @param name source:source_posting_id
   */
  record Ad(String postingId, String clusterId, String name) {}
}
