/**
 * What is handed on about clusters.
 *
 * <p>In: scored clusters; contacts with what bears them; clusters as the last run wrote them. Out:
 * clusters, indicators, cluster_contacts. Contacts that were read with a confidence below .5 are
 * left out. Weights of a cluster's indicators add up to its lead priority. No order is kept; the
 * same tables give the same rows.
 */
@NullMarked
package clew.pipeline.report;

import org.jspecify.annotations.NullMarked;
