/**
 * What analysts ask of a published run: why, and how good. Reads through the store, writes nothing.
 */
@NullMarked
package clew.jobs.analyst;

import org.jspecify.annotations.NullMarked;
