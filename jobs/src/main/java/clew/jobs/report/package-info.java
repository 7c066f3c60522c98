/**
 * Reports: static HTML about clusters of a published run, for analysts and for whoever decides on
 * what they found.
 *
 * <p>Reads clusters, cluster_members, cluster_contacts, cluster_history, cluster_relations, cuts,
 * links, indicators, postings, texts, sightings, generic_values and hot_keys, each once for a
 * hundred clusters, joined with their ids ({@code ClusterRows}); makes a {@link
 * clew.jobs.report.Dossier} of each, of that the words of its page ({@link
 * clew.jobs.report.ClusterPage}), and fills them into a template. What a page leaves out since
 * there is too much of it, it says. The same run gives the same bytes.
 *
 * <p>Ads are hostile. All that is filled in is escaped ({@code HtmlText}); pages have no script, no
 * style but one, and nothing from elsewhere, and say so in a policy that browsers keep ({@code
 * Style}). Files are named by cluster ids.
 */
@NullMarked
package clew.jobs.report;

import org.jspecify.annotations.NullMarked;
