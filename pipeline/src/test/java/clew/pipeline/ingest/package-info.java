@NullMarked
package clew.pipeline.ingest;

import org.jspecify.annotations.NullMarked;
