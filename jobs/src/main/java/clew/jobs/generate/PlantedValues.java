package clew.jobs.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What the ads of a corpus carry for a program that reads without a fault: known from what is
 * planted, without dumps that are written and read.
 */
public final class PlantedValues {
  private final CorpusSettings settings;
  private final Damage damage;

  private PlantedValues(CorpusSettings settings) {
    this.settings = settings;
    this.damage = new Damage(settings);
  }

  /** Told of an ad. */
  @FunctionalInterface
  public interface Visitor {
    /**
     * An ad; one of which no row can be read carries nothing.
     *
     * @param id as its site calls it
     * @param hand the cluster that it belongs to
     * @param plain phones in plain sight, and its texts
     * @param further its image, and its poster with the place
     */
    void ad(String id, String hand, List<String> plain, List<String> further);
  }

  /** Visits all ads, one thread, about 50,000 a second. */
  public static void forEach(CorpusSettings settings, Visitor visitor) {
    new PlantedValues(settings).visit(visitor);
  }

  private void visit(Visitor visitor) {
    FictionalPhones phones = new FictionalPhones();
    Map<Language, Words> words = Words.all();
    OperatorMaker operators = new OperatorMaker(settings, phones, words);
    AdMaker ads = new AdMaker(settings, words);
    PlanCursor cursor = new PlanCursor(settings, phones);
    long left = settings.ads();
    while (left > 0) {
      Operator operator = operators.make(cursor.next());
      long behind = Math.min(left, operator.plan().ads());
      for (long number = 0; number < behind; number++) {
        Ad ad = ads.make(operator, number);
        boolean read = readable(operator, number, ad);
        visitor.ad(
            ad.id(),
            operator.cluster(),
            read ? plain(ad) : List.of(),
            read ? further(ad) : List.of());
      }
      left -= behind;
    }
  }

  private boolean readable(Operator operator, long number, Ad ad) {
    for (boolean broken : damage.of(operator, number, ad.nights().size())) {
      if (!broken) {
        return true;
      }
    }
    return false;
  }

  private static List<String> plain(Ad ad) {
    List<String> values = new ArrayList<>();
    for (int sighting = 0; sighting < Math.min(2, ad.nights().size()); sighting++) {
      Wording says = ad.wording(sighting);
      values.add("text " + says.title() + "\n" + says.body());
    }
    for (PlantedContact contact : ad.contacts()) {
      if (contact.kind().equals("phone") && contact.disguise().isEmpty()) {
        values.add("phone " + contact.value());
      }
    }
    return values;
  }

  private static List<String> further(Ad ad) {
    List<String> values = new ArrayList<>();
    Photo photo = ad.photo();
    if (photo != null) {
      values.add("image " + photo.hash());
    }
    if (ad.site().tells(Field.POSTER)) {
      values.add("poster " + ad.poster() + " in " + ad.place());
    }
    return values;
  }
}
