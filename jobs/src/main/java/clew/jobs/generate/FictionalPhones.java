package clew.jobs.generate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

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

  private static final long LINES = 10_000;

  /** Lines of 555 that are neither kept for fiction nor 555-12xx. */
  private static final long EXCHANGE_555 = 97 * 100;

  /** 211, 311, … 911. */
  private static final long SERVICES = 8 * LINES;

  /** Spreads neighbours over a pool: odd, without the factor 5, and prime to the pools' sizes. */
  private static final long STRIDE = 7_368_787;

  private final Map<Country, Pool> kept = new EnumMap<>(Country.class);
  private final List<String> areas;

  FictionalPhones() {
    areas = Resources.lines(AREA_CODES);
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
  }

  /** Numbers of a country that are kept for fiction. */
  long kept(Country country) {
    return pool(country).size();
  }

  /** Numbers beside those. */
  long rest() {
    return areas.size() * (EXCHANGE_555 + SERVICES);
  }

  Phone kept(Country country, long number) {
    return pool(country).spread(number);
  }

  Phone rest(long number) {
    long place = number * STRIDE % rest();
    String area = areas.get((int) (place % areas.size()));
    long line = place / areas.size();
    if (line < EXCHANGE_555) {
      long hundred = line / 100 + 2;
      // 555-1212 tells numbers.
      return american(area, "555", (hundred < 12 ? hundred : hundred + 1) * 100 + line % 100);
    }
    long service = (line - EXCHANGE_555) / LINES;
    return american(area, service + 2 + "11", (line - EXCHANGE_555) % LINES);
  }

  private static Phone american(String area, String exchange, long line) {
    return new Phone(
        Country.US, List.of(area, exchange, String.valueOf(LINES + line).substring(1)));
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
