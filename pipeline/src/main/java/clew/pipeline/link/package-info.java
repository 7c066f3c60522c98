/**
 * Which postings share something, and how much of it.
 *
 * <p>Input: comparison texts and their words, image hashes, and the values that postings carry.
 * Output: keys under which two things meet, the pairs that are worth a look, and exact measures of
 * how alike the two of a pair are. What a key holds beyond its budget is left out and counted,
 * never dropped in silence.
 *
 * <p>Cores here are pure: no clock, no random source, no order of rows. The same values give the
 * same keys and figures on every machine and in every version of Java; a change to a hash or to a
 * table of this room makes earlier evidence incomparable.
 */
@NullMarked
package clew.pipeline.link;

import org.jspecify.annotations.NullMarked;
