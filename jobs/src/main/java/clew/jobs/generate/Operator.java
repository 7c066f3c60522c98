package clew.jobs.generate;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A hand, and how it advertises. Its ads differ in what they offer, and share a way of opening and
 * closing, an address and hours.
 *
 * @param phones in the order in which it had them
 * @param passedOn those that may have been a stranger's before
 * @param accounts names that it posts under, each for a stretch of its ads
 * @param people names that stand in its ads
 * @param templates texts that it uses again and again, with gaps for name and place; empty where
 *     every ad is written anew
 * @param photos how many different ones it has
 * @param terse whether its ads do not open with words of its own
 * @param undercuts whether it asks far less than everybody
 * @param ownWords whether it offers in words that nobody else uses, and not as everybody does
 * @param copiedTemplate whether its template is a stranger's
 * @param dialling what it writes between groups of digits
 */
record Operator(
    PlannedOperator plan,
    Language language,
    List<Phone> phones,
    List<Phone> passedOn,
    String mail,
    List<String> accounts,
    List<String> people,
    List<String> towns,
    List<String> services,
    List<String> templates,
    String opening,
    String closing,
    int photos,
    boolean touring,
    boolean terse,
    boolean undercuts,
    boolean ownWords,
    boolean copiedTemplate,
    String dialling,
    String between,
    Site home,
    @Nullable Site second) {
  Operator {
    phones = List.copyOf(phones);
    passedOn = List.copyOf(passedOn);
    accounts = List.copyOf(accounts);
    people = List.copyOf(people);
    towns = List.copyOf(towns);
    services = List.copyOf(services);
    templates = List.copyOf(templates);
  }

  /** The cluster that its ads are. */
  String cluster() {
    return plan.kind().letter() + plan.index();
  }

  OperatorKind kind() {
    return plan.kind();
  }

  /** Which of several things it is at with an ad, when it takes one after the other. */
  int phase(long ad, int of) {
    return (int) (ad * of / plan.ads());
  }
}
