package clew.jobs.store;

import clew.models.Complaint;
import clew.models.Exit;
import clew.models.Ids;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code CURRENT}: the published run's id, a space, and the SHA-256 of its manifest. */
final class Pointer {
  static final String NAME = "CURRENT";

  private static final Pattern LINE =
      Pattern.compile("([0-9A-Za-z][0-9A-Za-z._-]{0,99}) ([0-9a-f]{64})\n?");

  private Pointer() {}

  /**
   * The manifest that is published; empty where none is.
   *
   * @throws Complaint {@link Exit#GATE_FAILED} where the pointer or the manifest is not what was
   *     written
   */
  static Optional<Manifest> read(Folder folder) {
    return folder.read(NAME).map(content -> follow(folder, content));
  }

  /** The run that it names, whatever became of that; empty where it names none. */
  static Optional<String> run(Folder folder) {
    return line(folder).map(line -> line.group(1));
  }

  /** The hash of the manifest of a run; empty where it does not name that run. */
  static Optional<String> manifestSha256(Folder folder, String run) {
    return line(folder).filter(line -> line.group(1).equals(run)).map(line -> line.group(2));
  }

  private static Optional<Matcher> line(Folder folder) {
    return folder
        .read(NAME)
        .map(content -> LINE.matcher(new String(content, StandardCharsets.UTF_8)))
        .filter(Matcher::matches);
  }

  private static Manifest follow(Folder folder, byte[] content) {
    Matcher line = LINE.matcher(new String(content, StandardCharsets.UTF_8));
    if (!line.matches()) {
      throw damaged(folder, "CURRENT is not one line with a run and a SHA-256");
    }
    String run = line.group(1);
    byte[] json =
        folder
            .read(Housekeeping.manifest(run))
            .orElseThrow(
                () -> damaged(folder, "CURRENT names the run " + run + ", which has no manifest"));
    if (!sha256(json).equals(line.group(2))) {
      throw damaged(folder, "the manifest of " + run + " is not the one that was published");
    }
    try {
      Manifest manifest = Manifest.fromJson(json);
      if (manifest.schemaVersion() > Manifest.SCHEMA_VERSION) {
        throw new Complaint(
            Exit.CONFIGURATION,
            folder + " was written by a newer Clew (" + manifest.version() + "): use that one");
      }
      return manifest;
    } catch (IOException e) {
      throw damaged(folder, "the manifest of " + run + " cannot be read");
    }
  }

  static void write(Folder folder, Workplace work, String run, byte[] manifest) {
    String line = run + " " + sha256(manifest) + "\n";
    String next = work.path(NAME);
    folder.create(next, line.getBytes(StandardCharsets.UTF_8));
    folder.sync(next);
    folder.replace(next, NAME);
  }

  private static Complaint damaged(Folder folder, String what) {
    return new Complaint(
        Exit.GATE_FAILED,
        folder
            + ": "
            + what
            + ": something else has changed it; restore it from a copy, or name a run that is whole:"
            + " 'clew rollback' ('clew verify' tells what is damaged)");
  }

  private static String sha256(byte[] content) {
    return HexFormat.of().formatHex(Ids.sha256().digest(content));
  }
}
