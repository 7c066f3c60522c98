package clew.jobs.generate;

import java.util.ArrayList;
import java.util.List;

/**
 * Numbers that differ in their last digits: {@code 20 7946 0###}.
 *
 * @param groups digits in groups, # for a free one
 * @param size how many numbers there are
 */
record PhoneRange(Country country, List<String> groups, long size) {
  PhoneRange {
    groups = List.copyOf(groups);
  }

  static PhoneRange of(Country country, String pattern) {
    long free = pattern.chars().filter(character -> character == '#').count();
    return new PhoneRange(
        country, List.of(pattern.split(" ", -1)), Math.round(Math.pow(10, (double) free)));
  }

  Phone at(long number) {
    long left = number;
    List<String> filled = new ArrayList<>(groups);
    for (int group = groups.size() - 1; group >= 0; group--) {
      StringBuilder digits = new StringBuilder(groups.get(group));
      for (int at = digits.length() - 1; at >= 0; at--) {
        if (digits.charAt(at) == '#') {
          digits.setCharAt(at, (char) ('0' + left % 10));
          left /= 10;
        }
      }
      filled.set(group, digits.toString());
    }
    return new Phone(country, filled);
  }
}
