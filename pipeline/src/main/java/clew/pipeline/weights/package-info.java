/**
 * Learns what sharing something is worth, from the links of a run: counted agreement patterns, and
 * expectation maximisation over them.
 */
@NullMarked
package clew.pipeline.weights;

import org.jspecify.annotations.NullMarked;
