/** The {@code clew} command: one class a command. */
@NullMarked
package clew.jobs;

import org.jspecify.annotations.NullMarked;
