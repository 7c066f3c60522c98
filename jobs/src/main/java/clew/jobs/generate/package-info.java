/**
 * An invented corpus that behaves like the real thing, with its truth.
 *
 * <p>Operators are planned by number: what an operator is follows from the seed and its number, so
 * any part of a corpus can be made alone, on any machine, and parts written one after the other are
 * the whole. Every chance comes from {@link clew.jobs.generate.Dice}; nothing is looked up in what
 * was made before.
 */
@NullMarked
package clew.jobs.generate;

import org.jspecify.annotations.NullMarked;
