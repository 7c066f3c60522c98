/**
 * What makes texts comparable.
 *
 * <p>In: {@link clew.models.ReadText} with the contacts that were found in it. Out: {@link
 * clew.models.AdText}, one row for each text, with its language and its comparison text: the words
 * alone, folded, without contacts, markup and digits. Texts that differ only in digits, contacts,
 * case, accents, width or punctuation have the same comparison text. It is empty where nothing is
 * left; no text is left out.
 *
 * <p>Only the first {@value clew.pipeline.normalize.TextNormalizer#LONGEST_TEXT} UTF-16 units of a
 * field are compared; the row says when a text was cut. Each text is read by itself, so order and
 * partitioning change nothing.
 */
@NullMarked
package clew.pipeline.normalize;

import org.jspecify.annotations.NullMarked;
