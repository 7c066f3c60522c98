package clew.pipeline.extract;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Optional;

/**
 * A phone as it is dialled within its country.
 *
 * @param value in E.164
 * @param digits without country code and trunk prefix
 * @param region the country, as ISO 3166 letters
 */
public record NationalNumber(String value, String digits, String region) {

  /** Reads a number with its country code; empty where no numbering plan has it. */
  public static Optional<NationalNumber> of(String international) {
    PhoneNumberUtil plans = PhoneNumberUtil.getInstance();
    try {
      PhoneNumber number = plans.parse(international, "ZZ");
      String region = plans.getRegionCodeForNumber(number);
      return plans.isPossibleNumber(number)
          ? Optional.of(
              new NationalNumber(
                  plans.format(number, PhoneNumberUtil.PhoneNumberFormat.E164),
                  plans.getNationalSignificantNumber(number),
                  region == null ? "ZZ" : region))
          : Optional.empty();
    } catch (NumberParseException e) {
      return Optional.empty(); // what libphonenumber says of digits that are no number
    }
  }
}
