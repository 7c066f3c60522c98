package clew.jobs.generate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Numbers that nobody has, and that libphonenumber holds to be valid.
 *
 * <p>First those kept for fiction: 555-0100 to 555-0199 in every area code of the United States
 * (NANPA), Ofcom's and ACMA's numbers for drama, Arcep's and the Bundesnetzagentur's. They are
 * 185,500. Where a country has no more, its operators have numbers of the United States that cannot
 * be a subscriber's: the rest of exchange 555, in which NANPA assigns no lines any more (555-1212
 * left out), then the exchanges 211 to 911, which the numbering plan keeps for services. They are
 * 31.8 million, enough for 100 million ads; an operator beyond has no phone.
 */
final class FictionalPhones {
  private static final String RANGES = "phone-ranges.txt";
  private static final String AREA_CODES = "us-area-codes.txt";
  private static final String ANY_AREA = "%s %s ####";

  /** Spreads neighbours over a pool: odd, without the factor 5, and prime to the pools' sizes. */
  private static final long STRIDE = 7_368_787;

  private final Map<Country, Pool> kept = new EnumMap<>(Country.class);
  private final Pool rest;

  FictionalPhones() {
    List<String> areas = Resources.lines(AREA_CODES);
    for (Country country : Country.values()) {
      List<PhoneRange> ranges = new ArrayList<>();
      for (String line : Resources.lines(RANGES)) {
        String[] parts = line.split("\t", -1);
        if (parts[0].equals(country.name())) {
          ranges.add(PhoneRange.of(country, parts[1]));
        }
      }
      if (country == Country.US) {
        areas.forEach(area -> ranges.add(PhoneRange.of(country, area + " 555 01##")));
      }
      kept.put(country, new Pool(ranges));
    }
    rest = new Pool(never(areas));
  }

  private static List<PhoneRange> never(List<String> areas) {
    List<PhoneRange> ranges = new ArrayList<>();
    for (String area : areas) {
      IntStream.rangeClosed(2, 99)
          .filter(hundred -> hundred != 12)
          .mapToObj(hundred -> "%s 555 %02d##".formatted(area, hundred))
          .forEach(pattern -> ranges.add(PhoneRange.of(Country.US, pattern)));
    }
    for (int service = 2; service <= 9; service++) {
      for (String area : areas) {
        ranges.add(PhoneRange.of(Country.US, ANY_AREA.formatted(area, service + "11")));
      }
    }
    return ranges;
  }

  /** Numbers of a country that are kept for fiction. */
  long kept(Country country) {
    return pool(country).size();
  }

  /** Numbers beside those. */
  long rest() {
    return rest.size();
  }

  Phone kept(Country country, long number) {
    return pool(country).spread(number);
  }

  Phone rest(long number) {
    return rest.spread(number);
  }

  private Pool pool(Country country) {
    Pool pool = kept.get(country);
    if (pool == null) {
      throw new IllegalStateException("no numbers for " + country);
    }
    return pool;
  }

  /** Ranges, one behind the other. */
  private static final class Pool {
    private final List<PhoneRange> ranges;
    private final long[] begins;

    Pool(List<PhoneRange> ranges) {
      this.ranges = List.copyOf(ranges);
      begins = new long[ranges.size() + 1];
      for (int i = 0; i < ranges.size(); i++) {
        begins[i + 1] = begins[i] + ranges.get(i).size();
      }
    }

    long size() {
      return begins[ranges.size()];
    }

    Phone spread(long number) {
      return at(number * STRIDE % size());
    }

    private Phone at(long number) {
      int found = java.util.Arrays.binarySearch(begins, number);
      int range = found >= 0 ? found : -found - 2;
      return ranges.get(range).at(number - begins[range]);
    }
  }
}
