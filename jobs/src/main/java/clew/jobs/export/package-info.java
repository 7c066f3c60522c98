/**
 * What is handed on, and how: clusters of two postings or more, their postings and contacts, for
 * spreadsheets, graph tools and case systems.
 *
 * <p>{@link clew.jobs.export.PublishedContent} reads the tables of the published run as streams in
 * a fixed order, so that the same run gives the same bytes; every value is then already what {@link
 * clew.jobs.export.Showing} lets through: a pseudonym under the recipient's key, or the value
 * itself. What an ad says in its own words (title, body, address, price, the site's id) is left out
 * unless in clear, since a phone may stand there in any spelling. So no writer of a format sees
 * anything that it must hide. Contacts are handed on only together with their clusters.
 *
 * <p>Nothing is handed on without an entry in the audit log: it is made before the folder gets its
 * name.
 *
 * <p>{@link clew.jobs.export.PublishedOverlap} writes what clusters carry as keyed hashes, for two
 * units that look for networks which both see; {@link clew.jobs.export.OverlapComparison} compares
 * two such files without either unit's tables.
 */
@NullMarked
package clew.jobs.export;

import org.jspecify.annotations.NullMarked;
