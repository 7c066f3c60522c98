package clew.pipeline.cluster;

import org.jspecify.annotations.Nullable;

/**
 * A link with enough bits, as clustering sees it.
 *
 * @param left number of the smaller node
 * @param right number of the larger node
 * @param kinds independent kinds of evidence that are worth something
 * @param strongKinds of these, the ones that are strong
 * @param onlyValue the value, where one alone joins the two; null where several kinds do, or the
 *     text does
 */
record JoiningLink(
    int left, int right, double bits, int kinds, int strongKinds, @Nullable String onlyValue) {}
