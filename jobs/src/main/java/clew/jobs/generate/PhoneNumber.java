package clew.jobs.generate;

import java.io.Serializable;

/**
 * A place in the pools of {@link FictionalPhones}.
 *
 * @param kept whether it is kept for fiction
 */
record PhoneNumber(Country country, boolean kept, long number) implements Serializable {
  Phone in(FictionalPhones phones) {
    return kept ? phones.kept(country, number) : phones.rest(number);
  }
}
