/**
 * Dumps in, records out. Input: files of scraped ads, each with the profile of its source. Output:
 * readings, each of which is an accepted record, a quarantined row, or the report on a whole file
 * (the last of its readings).
 *
 * <p>Every byte of a file ends in a record, in a quarantined row, or in a known separator (line
 * ends, blank lines, a header, a preamble). A bad row costs itself only; a bad file is quarantined
 * by name and none of its rows is used, so it is unpacked to its end before its first row is handed
 * on. Readings of one file keep its order; what they say depends on nothing but the file, its
 * profile and the night's date, however files are packed into tasks.
 */
@NullMarked
package clew.pipeline.ingest;

import org.jspecify.annotations.NullMarked;
