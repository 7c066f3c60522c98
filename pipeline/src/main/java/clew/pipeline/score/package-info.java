/**
 * What clusters are worth a look for, and why.
 *
 * <p>In: cluster members, postings, sightings, contacts, mentions, template members. Out: the facts
 * of each cluster ({@link clew.pipeline.score.GatherClusterFacts}, one pass over all that is known)
 * and what they are worth ({@link clew.pipeline.score.ScoreClusters}, arithmetic only). Every
 * cluster has one row. Values that were read with a confidence below .5 are left out. What is
 * counted is distinct texts, values and representatives, so that an ad posted a thousand times is
 * one observation; no wording about origin, gender or movement is looked at. No order is kept; the
 * same tables give the same rows.
 */
@NullMarked
package clew.pipeline.score;

import org.jspecify.annotations.NullMarked;
