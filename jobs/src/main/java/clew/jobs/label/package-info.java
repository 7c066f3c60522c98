/**
 * What analysts make of clusters and postings.
 *
 * <p>A label is given by {@code clew label} and kept as a file in {@code labels/} of the output
 * folder. It is about ads: every run takes all labels into its table {@code labels}, each with the
 * cluster that most of its ads are in then, and {@code evaluate} compares them with what the run
 * itself makes of those clusters. No label changes a link, a cluster or a score.
 */
@org.jspecify.annotations.NullMarked
package clew.jobs.label;
