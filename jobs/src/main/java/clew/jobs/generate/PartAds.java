package clew.jobs.generate;

import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;

/** The ads of a part, one operator after the other. */
final class PartAds implements Iterator<Ad> {
  private final OperatorMaker operators;
  private final AdMaker ads;
  private final PlanCursor cursor;
  private Operator operator;
  private long next;
  private long left;

  PartAds(CorpusSettings settings, Part part) {
    FictionalPhones phones = new FictionalPhones();
    Map<Language, Words> words = Words.all();
    operators = new OperatorMaker(settings, phones, words);
    ads = new AdMaker(settings, words);
    cursor = new PlanCursor(settings, phones, part.begin());
    operator = operators.make(cursor.next());
    next = part.skipped();
    left = part.ads();
  }

  @Override
  public boolean hasNext() {
    return left > 0;
  }

  @Override
  public Ad next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    while (next >= operator.plan().ads()) {
      operator = operators.make(cursor.next());
      next = 0;
    }
    left--;
    return ads.make(operator, next++);
  }
}
