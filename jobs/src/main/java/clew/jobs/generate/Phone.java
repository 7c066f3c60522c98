package clew.jobs.generate;

import java.util.List;

/**
 * A phone number.
 *
 * @param country where it is dialled without the country's code
 * @param groups digits as they are spoken, without what is dialled first within the country
 */
record Phone(Country country, List<String> groups) {
  String e164() {
    return "+" + country.code() + String.join("", groups);
  }

  /** As it is dialled within the country. */
  String national(String separator) {
    return country.trunk() + String.join(separator, groups);
  }

  String international() {
    return "+" + country.code() + " " + String.join(" ", groups);
  }
}
