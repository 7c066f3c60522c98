/**
 * The output folder and everything in it: the only room that writes and reads tables.
 *
 * <p>A reader follows {@code CURRENT} to a manifest and the manifest to files. Everything else may
 * be half written, left behind or about to be removed, and nobody sees it: facts are appended as
 * new segments that only the next manifest names, judgement lies in a folder of its own for each
 * run, and {@code CURRENT} moves by one rename when all of it is on disk. A run that is killed
 * leaves its {@code work} folder behind; whoever takes the lock next clears it away.
 */
@NullMarked
package clew.jobs.store;

import org.jspecify.annotations.NullMarked;
