package clew.pipeline.normalize;

import clew.models.Trait;
import java.io.Serializable;
import java.util.List;

/**
 * A line that is a site's own: a large share of the ads of one source carry it.
 *
 * @param source the site
 * @param line as one ad has it
 * @param hash what {@link BodyLines} makes of it
 * @param words its comparison text
 * @param texts of those looked at, how many carry it
 * @param of how many texts of the source were looked at
 * @param contacts that stand in it: the site's, not the poster's
 */
record SiteLine(
    String source, String line, long hash, String words, long texts, long of, List<Trait> contacts)
    implements Serializable {
  SiteLine {
    contacts = List.copyOf(contacts);
  }
}
