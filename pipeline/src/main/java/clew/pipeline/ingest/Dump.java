package clew.pipeline.ingest;

import java.io.Serializable;

/**
 * A file to read.
 *
 * @param path where it lies: a local path, or a URI that Hadoop can open
 * @param name what tables call it: the path as it was given, or below the folder that was given
 * @param bytes its size, for sharing out the work; need not be exact
 */
public record Dump(SourceProfile profile, String path, String name, long bytes)
    implements Serializable {}
