/** The stages of the pipeline, one package each, and the typed table that they pass on. */
@NullMarked
package clew.pipeline;

import org.jspecify.annotations.NullMarked;
