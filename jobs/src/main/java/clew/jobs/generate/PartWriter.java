package clew.jobs.generate;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Makes the ads of a part, one operator after the other, and writes them and their truth. */
final class PartWriter {
  private final CorpusSettings settings;
  private final CorpusOutput output;
  private final FictionalPhones phones = new FictionalPhones();
  private final OperatorMaker operators;
  private final AdMaker ads;

  PartWriter(CorpusSettings settings, CorpusOutput output) {
    this.settings = settings;
    this.output = output;
    Map<Language, Words> words = Words.all();
    operators = new OperatorMaker(settings, phones, words);
    ads = new AdMaker(settings, words);
  }

  PartCounts write(Part part) {
    DumpWriter dumps = new DumpWriter(settings, output, part.number());
    boolean headers = part.number() == 0 || !TruthTable.inOneFile(settings.ads());
    TruthWriter truth = new TruthWriter(output, part.number(), headers);
    PlanCursor cursor = new PlanCursor(settings, phones, part.begin());
    Map<String, Long> begun = new TreeMap<>();
    long left = part.ads();
    long first = part.skipped();
    while (left > 0) {
      Operator operator = operators.make(cursor.next());
      if (first == 0) {
        truth.operator(operator);
        begun.merge(operator.kind().word(), 1L, Long::sum);
      }
      long behind = Math.min(operator.plan().ads(), first + left);
      write(operator, first, behind, dumps, truth);
      left -= behind - first;
      first = 0;
    }
    dumps.close();
    truth.close();
    Map<String, Long> rows = new TreeMap<>();
    dumps.rows().forEach((site, number) -> rows.put(site.source(), number));
    return new PartCounts(part.ads(), dumps.broken(), rows, begun);
  }

  private void write(
      Operator operator, long first, long behind, DumpWriter dumps, TruthWriter truth) {
    Map<String, Ad> shown = new HashMap<>();
    for (long number = 0; number < Math.min(first, operator.photos()); number++) {
      remember(ads.make(operator, number), shown);
    }
    for (long number = first; number < behind; number++) {
      Ad ad = ads.make(operator, number);
      dumps.ad(operator, number, ad);
      truth.ad(operator, ad);
      pair(ad, shown, truth);
      if (number < operator.photos()) {
        remember(ad, shown);
      }
    }
  }

  private static void remember(Ad ad, Map<String, Ad> shown) {
    Photo photo = ad.photo();
    if (photo != null && photo.origin().equals("own")) {
      shown.putIfAbsent(photo.photoId(), ad);
    }
  }

  private static void pair(Ad ad, Map<String, Ad> shown, TruthWriter truth) {
    Photo photo = ad.photo();
    Ad first = photo == null ? null : shown.get(photo.photoId());
    if (photo != null && first != null && first.photo() != null) {
      truth.pair(first, ad, first.photo(), photo);
    }
  }
}
