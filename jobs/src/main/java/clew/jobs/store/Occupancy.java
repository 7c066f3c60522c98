package clew.jobs.store;

import clew.models.Complaint;
import clew.models.Exit;
import java.util.List;
import java.util.Set;

/** Whether a place can be an output folder: nothing there, an empty folder, or one of ours. */
final class Occupancy {
  /** What Clew puts into an output folder. */
  static final Set<String> OURS =
      Set.of(
          Pointer.NAME,
          Lock.NAME,
          Workplace.ROOT,
          Housekeeping.RUNS,
          Housekeeping.FACTS,
          Housekeeping.LOOKUP,
          Audit.ROOT,
          Erasures.NAME,
          Labels.ROOT,
          Run.METRICS);

  private Occupancy() {}

  static void check(Folder folder) {
    folder.local("").ifPresent(Occupancy::nothingInTheWay);
    List<String> names = folder.list("").stream().filter(name -> !name.startsWith(".")).toList();
    if (!names.isEmpty() && names.stream().noneMatch(OURS::contains)) {
      throw new Complaint(
          Exit.USAGE,
          folder
              + " holds things that Clew did not put there (such as "
              + names.get(0)
              + "): name an empty or new folder as --output");
    }
  }

  private static void nothingInTheWay(java.nio.file.Path path) {
    for (var place = path; place != null; place = place.getParent()) {
      if (java.nio.file.Files.isRegularFile(place)) {
        throw new Complaint(
            Exit.USAGE,
            place.equals(path)
                ? path + " is a file, not a folder: name another --output"
                : path + " lies below " + place + ", which is a file: name another --output");
      }
    }
  }
}
