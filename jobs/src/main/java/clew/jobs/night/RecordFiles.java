package clew.jobs.night;

import clew.models.Complaint;
import clew.models.Exit;
import clew.pipeline.ingest.Dump;
import clew.pipeline.ingest.RecordsAsRead;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A plain CSV file for each dump, with its records as they were read. It is called as the dump is,
 * with {@code .csv} at its end if it isn't there, without the folder that all were found in; below
 * a folder for each source where two dumps would have one name. Files of an earlier look are
 * written over, dumps never.
 */
final class RecordFiles {
  private final Path folder;

  RecordFiles(Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
  }

  /** Writes them; the rows of each file, by its path below the folder. */
  Map<String, Long> write(List<Dump> dumps) {
    Map<String, Dump> files = named(dumps);
    files.forEach(this::refuseToOverwrite);
    Map<String, Long> rows = new LinkedHashMap<>();
    files.forEach((name, dump) -> rows.put(name, write(name, dump)));
    return rows;
  }

  private static Map<String, Dump> named(List<Dump> dumps) {
    Map<String, Dump> files = new LinkedHashMap<>();
    String shared = sharedFolder(dumps);
    dumps.forEach(dump -> files.put(name(dump).substring(shared.length()), dump));
    if (files.size() < dumps.size()) {
      files.clear();
      dumps.forEach(dump -> files.put(dump.profile().source() + "/" + name(dump), dump));
    }
    return files;
  }

  /** The folder that all names begin with, which is the one that was given; empty if none. */
  private static String sharedFolder(List<Dump> dumps) {
    String first = name(dumps.get(0));
    String folder = first.substring(0, first.indexOf('/') + 1);
    return dumps.stream().allMatch(dump -> name(dump).startsWith(folder)) ? folder : "";
  }

  private static String name(Dump dump) {
    String name = dump.name().replaceFirst("^/{1,9}", "");
    return name.toLowerCase(Locale.ROOT).endsWith(".csv") ? name : name + ".csv";
  }

  private Path file(String name) {
    Path file = folder.resolve(name).normalize();
    if (!file.startsWith(folder)) {
      throw new Complaint(Exit.USAGE, "a dump called " + name + " has no place in " + folder);
    }
    return file;
  }

  private void refuseToOverwrite(String name, Dump dump) {
    if (file(name).equals(Path.of(dump.path()).toAbsolutePath().normalize())) {
      throw new Complaint(
          Exit.USAGE, "--records " + folder + " would write over the dump " + dump.path());
    }
  }

  private long write(String name, Dump dump) {
    Path file = file(name);
    try {
      Files.createDirectories(file.getParent());
      try (Writer to = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
        return new RecordsAsRead().write(dump, to);
      }
    } catch (java.nio.file.FileAlreadyExistsException e) {
      throw new Complaint(Exit.USAGE, "--records " + folder + " is in the way: it is no folder", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
