/**
 * What one ad is: sightings of the same ad collapsed, with everything that it ever said.
 *
 * <p>In: sightings, texts, contacts, images. Out: postings, and for each representative its traits.
 * Nothing is left out: every sighting belongs to one posting. The latest sighting by time tells
 * what a posting says now (one without a time never wins over one with); all its texts count for
 * its traits. No order is kept; the same facts give the same rows.
 */
@NullMarked
package clew.pipeline.posting;

import org.jspecify.annotations.NullMarked;
