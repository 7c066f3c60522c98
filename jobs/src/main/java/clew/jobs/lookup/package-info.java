/**
 * What a phone, e-mail address, handle, URL, payment address, image hash or phrase touches.
 *
 * <p>In: {@code texts}, {@code contacts}, {@code images}, {@code sightings} and {@code
 * cluster_members} of the published run, read column by column and without Spark. Between: a Lucene
 * index in {@code DIR/lookup}, a cache that names the run and the SHA-256 of the manifest that it
 * was made from, and is part of no manifest. Facts in it stay, and new files of facts are added;
 * which cluster a posting is in is told anew for each run. Where a file that was indexed is no
 * longer named, all is indexed anew.
 *
 * <p>A value leads to texts and postings, a text to the postings that ever carried it, a posting to
 * its cluster. Answers are sorted by id and do not depend on how the index came about.
 */
@NullMarked
package clew.jobs.lookup;

import org.jspecify.annotations.NullMarked;
