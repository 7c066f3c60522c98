package clew.jobs.generate;

import java.util.ArrayList;
import java.util.List;

/** Cuts a corpus into parts of about the same size. How it is cut follows from its size alone. */
final class Plan {
  /** A part below this is not worth a task of its own, in ads. Chosen. */
  private static final long SMALL = 25_000;

  /** A part above this takes too long to be made again where a task fails, in ads. Chosen. */
  private static final long LARGE = 500_000;

  /** As many parts where they are neither small nor large: enough for eight cores. Chosen. */
  private static final long ORDINARY = 8;

  private Plan() {}

  static List<Part> parts(CorpusSettings settings, FictionalPhones phones) {
    long number =
        Math.max(Math.min(ORDINARY, ceil(settings.ads(), SMALL)), ceil(settings.ads(), LARGE));
    long each = ceil(settings.ads(), number);
    List<Part> parts = new ArrayList<>();
    PlanCursor cursor = new PlanCursor(settings, phones);
    PlanPlace place = cursor.place();
    long left = cursor.next().ads();
    long skipped = 0;
    for (long made = 0; made < settings.ads(); made += each) {
      long ads = Math.min(each, settings.ads() - made);
      parts.add(new Part(parts.size(), place, skipped, ads));
      long wanted = ads;
      while (wanted >= left) {
        wanted -= left;
        skipped = 0;
        place = cursor.place();
        left = cursor.next().ads();
      }
      skipped += wanted;
      left -= wanted;
    }
    return parts;
  }

  private static long ceil(long all, long each) {
    return (all + each - 1) / each;
  }
}
