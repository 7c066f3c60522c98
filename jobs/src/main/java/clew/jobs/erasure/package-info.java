/**
 * What is erased, and how it is kept from coming back: a thing that was erased leaves a tombstone,
 * a keyed hash that tells it when it comes again. The same black-out takes it out of the facts that
 * are there and out of the dumps of later nights.
 */
@NullMarked
package clew.jobs.erasure;

import org.jspecify.annotations.NullMarked;
