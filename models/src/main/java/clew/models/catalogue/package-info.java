/**
 * Readers of the knowledge that ships as data, each with its version. What is read is checked
 * whole, and everything that is wrong is reported at once.
 */
@NullMarked
package clew.models.catalogue;

import org.jspecify.annotations.NullMarked;
