package clew.jobs;

import clew.models.Complaint;
import clew.models.Exit;
import clew.pipeline.ingest.Dump;
import clew.pipeline.ingest.SourceProfile;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the dumps that {@code --source} arguments name, and their profiles. The order of the result
 * depends on names only.
 */
public final class Inputs {
  private Inputs() {}

  /**
   * The dumps, each file once for a source, sorted by source and name.
   *
   * @throws Complaint naming every profile that is wrong ({@link Exit#CONFIGURATION}), else every
   *     path that is missing or holds nothing ({@link Exit#INPUT_MISSING})
   */
  public static List<Dump> find(List<SourceArgument> sources) {
    List<Dump> dumps = found(sources);
    requireContent(dumps);
    return dumps;
  }

  /** The same, where there is nothing in any of them, too. */
  static List<Dump> found(List<SourceArgument> sources) {
    Found found = look(sources);
    if (!found.hollow().isEmpty()) {
      throw new Complaint(Exit.INPUT_MISSING, found.hollow());
    }
    return found.dumps();
  }

  /**
   * The same for a night, which goes on with the other sources where the folder of one holds no
   * files: its scraper failed, or it brought nothing.
   */
  static Found ofNight(List<SourceArgument> sources) {
    Found found = look(sources);
    requireContent(found.dumps());
    return found;
  }

  /**
   * What there is to read.
   *
   * @param hollow folders that hold no files, told in words
   */
  record Found(List<Dump> dumps, List<String> hollow) {
    Found {
      dumps = List.copyOf(dumps);
      hollow = List.copyOf(hollow);
    }
  }

  private static Found look(List<SourceArgument> sources) {
    Map<String, SourceProfile> profiles = profiles(sources);
    List<String> told = new ArrayList<>();
    boolean missing = false;
    Map<List<String>, Dump> dumps = new LinkedHashMap<>();
    for (SourceArgument source : sources) {
      SourceProfile profile = profiles.get(source.profile());
      if (profile == null) {
        throw new IllegalStateException("a profile was read and is gone");
      }
      try {
        List<InputFiles.Found> files = InputFiles.find(source.path());
        if (files.isEmpty()) {
          told.add(source.path() + " holds no files");
        }
        for (InputFiles.Found file : files) {
          Dump dump = dump(profile, file);
          dumps.putIfAbsent(List.of(profile.source(), dump.path()), dump);
        }
      } catch (Complaint e) {
        told.add(String.valueOf(e.getMessage()));
        missing = true;
      }
    }
    if (missing || (dumps.isEmpty() && !told.isEmpty())) {
      throw new Complaint(Exit.INPUT_MISSING, told);
    }
    return new Found(named(dumps.values().stream().toList()), told);
  }

  /** Bytes in all, packed as they are. */
  public static long bytes(List<Dump> dumps) {
    return dumps.stream().mapToLong(Dump::bytes).sum();
  }

  private static Map<String, SourceProfile> profiles(List<SourceArgument> sources) {
    Map<String, SourceProfile> profiles = new HashMap<>();
    List<String> wrong = new ArrayList<>();
    for (String name : sources.stream().map(SourceArgument::profile).distinct().toList()) {
      try {
        profiles.put(name, profile(name));
      } catch (Complaint e) {
        wrong.add(String.valueOf(e.getMessage()));
      }
    }
    if (!wrong.isEmpty()) {
      throw new Complaint(Exit.CONFIGURATION, wrong);
    }
    return profiles;
  }

  private static SourceProfile profile(String name) {
    if (!SourceArgument.isProfileFile(name)) {
      return SourceProfile.named(name);
    }
    Path file = Path.of(name);
    if (!Files.isRegularFile(file)) {
      throw new Complaint(
          Exit.CONFIGURATION,
          "the source profile " + name + (Files.exists(file) ? " is no file" : " does not exist"));
    }
    try {
      return SourceProfile.parse(name, Files.readString(file));
    } catch (MalformedInputException e) {
      throw new Complaint(
          Exit.CONFIGURATION, "the source profile " + name + " is not text in UTF-8", e);
    } catch (IOException e) {
      throw new Complaint(
          Exit.CONFIGURATION,
          "the source profile " + name + " cannot be read: " + e.getMessage(),
          e);
    }
  }

  private static Dump dump(SourceProfile profile, InputFiles.Found file) {
    return new Dump(profile, file.path(), file.name(), file.bytes());
  }

  private static void requireContent(List<Dump> dumps) {
    if (bytes(dumps) == 0) {
      throw new Complaint(
          Exit.INPUT_MISSING,
          dumps.stream().map(dump -> dump.path() + " is empty: it has no rows").toList());
    }
  }

  /** Two files of one source with one name are told apart by their whole paths. */
  private static List<Dump> named(List<Dump> dumps) {
    Map<List<String>, Integer> times = new HashMap<>();
    dumps.forEach(
        dump -> times.merge(List.of(dump.profile().source(), dump.name()), 1, Integer::sum));
    return dumps.stream()
        .map(
            dump ->
                times.getOrDefault(List.of(dump.profile().source(), dump.name()), 1) == 1
                    ? dump
                    : new Dump(dump.profile(), dump.path(), dump.path(), dump.bytes()))
        .sorted(
            Comparator.comparing((Dump dump) -> dump.profile().source()).thenComparing(Dump::name))
        .toList();
  }
}
