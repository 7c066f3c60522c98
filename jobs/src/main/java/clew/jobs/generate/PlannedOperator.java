package clew.jobs.generate;

import java.util.List;

/**
 * What is planned of an operator before any of its ads is made.
 *
 * @param index from 0
 * @param phones its own phones, in the order in which it had them
 * @param passedOn the phone of a stranger that was passed on to it; empty where there is none
 */
record PlannedOperator(
    long index,
    OperatorKind kind,
    long ads,
    Country country,
    List<PhoneNumber> phones,
    List<PhoneNumber> passedOn) {
  PlannedOperator {
    phones = List.copyOf(phones);
    passedOn = List.copyOf(passedOn);
  }
}
