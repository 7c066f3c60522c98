/**
 * What belongs together: postings in clusters, texts in templates, tonight's clusters and last
 * night's.
 *
 * <p>Input: a weighted graph of links, or the members that a family already has. Output: for every
 * node its cluster, for every cluster its id and what became of it, for every family its pattern.
 * Every node is in exactly one cluster; nothing is left out.
 *
 * <p>Cores here are pure: no clock, no random source, no order of rows, no threads. A cluster is
 * named by its smallest member, so number nodes in the order of something made from content.
 */
@NullMarked
package clew.pipeline.cluster;

import org.jspecify.annotations.NullMarked;
