/**
 * What a text says about reaching people, and about names, places and prices.
 *
 * <p>In: {@link clew.models.ReadText}, one row for each distinct text, and {@link
 * clew.models.AdRecord} for what fields of their own declare. Out: the same texts with contacts and
 * mentions; declared contacts and image hashes. A declared value that cannot be read is left out
 * here and stays in the record. Each text is read by itself, so order and partitioning change
 * nothing, and the same text always gives the same rows, sorted by place.
 *
 * <p>Spans count Unicode code points of the field as scraped. Every pattern is bounded and linear;
 * what a language toolkit reads goes through {@link clew.pipeline.extract.TextGuard} first.
 */
@NullMarked
package clew.pipeline.extract;

import org.jspecify.annotations.NullMarked;
