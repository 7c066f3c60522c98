package clew.jobs.generate;

import java.io.Serializable;

/**
 * How much of each difficulty a corpus holds: 0 none, 1 as it is met in real dumps, 2 twice that. A
 * share never grows beyond all.
 *
 * @param passedOnPhones phones that belonged to a stranger before
 * @param stockImages photos of the trade, and scammers that show strangers' photos
 * @param copiedTexts product texts and templates that unrelated posters copy, and stock phrases
 *     that all hands open, offer and close with
 * @param boilerplate the site's own sentences, and its help line
 * @param commonNames posters that are called as many others are, in the largest towns
 * @param disguises contacts written so that a program does not read them
 * @param contactless ads that name no contact
 * @param edits ads that change between two nights
 * @param malformed rows that cannot be read
 */
public record Doses(
    double passedOnPhones,
    double stockImages,
    double copiedTexts,
    double boilerplate,
    double commonNames,
    double disguises,
    double contactless,
    double edits,
    double malformed)
    implements Serializable {
  /** Every difficulty as often as in real dumps, as far as that is known. */
  public static final Doses USUAL = new Doses(1, 1, 1, 1, 1, 1, 1, 1, 1);

  /** No difficulty at all: every hand can be told from what its ads share. */
  public static final Doses NONE = new Doses(0, 0, 0, 0, 0, 0, 0, 0, 0);
}
