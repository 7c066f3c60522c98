/**
 * Which postings share something, and how much of it.
 *
 * <p>Input: what representatives ever carried, comparison texts, and the pairs of texts that were
 * compared before. Output: links with their evidence in bits, families of near-duplicate texts,
 * values and passages too common to mean anything, and newly compared pairs of texts.
 *
 * <p>Nodes, traits, texts, images and grams are numbered in the order of their ids, and what is
 * known of them lies in primitive arrays that go to every core. Keys, pairs and weighed links
 * travel and lie as blocks of primitive arrays, too, never as rows: there are some eighty keys and
 * twenty pairs for an ad. A key beyond its budget makes fewer pairs, which are counted, never
 * dropped in silence; its members stay connected.
 *
 * <p>The same facts give the same links, whatever the order of rows and the partitioning. The
 * likeness of two texts is evidence and made once; what a passage is worth follows from all who
 * carry it, and is judged anew each night. A change to a hash of this room makes earlier evidence
 * incomparable.
 */
@NullMarked
package clew.pipeline.link;

import org.jspecify.annotations.NullMarked;
