package clew.pipeline.extract;

import clew.models.catalogue.Gazetteer;
import clew.models.catalogue.NameWords;
import edu.stanford.nlp.ling.CoreLabel;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds people and places by three things together: rules about what stands before a name, lists of
 * names and places, and the tagger, which weighs the lists against the words around. A rule's find
 * that the tagger holds to be all but impossible is dropped.
 */
final class PeopleAndPlaces {
  /**
   * How probable a name must be to be asserted. Chosen on corpora held out from training, where F1
   * is highest; below one half, since the tagger has met too few of the world's names.
   */
  private static final double BAR = .4;

  /** What the tagger must leave to a rule's find. Chosen. */
  private static final double VETO = .1;

  /** Letters of an initial or a title (J., Mrs.). Chosen. */
  private static final int LONGEST_SHORT = 3;

  private static final Comparator<Finding> SUREST_FIRST =
      Comparator.comparingDouble(Finding::confidence)
          .reversed()
          .thenComparingInt(Finding::start)
          .thenComparing(Comparator.comparingInt(Finding::end).reversed())
          .thenComparing(Finding::kind);

  private final Set<String> particles = RuleFiles.words("name-particles.txt");
  private final Set<String> around = RuleFiles.words("around-names.txt");
  private final ProtectedWords protectedWords = new ProtectedWords();
  private final NameFinder names = new NameFinder();
  private final PlaceFinder places = new PlaceFinder();
  private final NamePhrases phrases = new NamePhrases();
  private final Tagger tagger;
  private final Gazetteer gazetteer;

  /** With the model and the lists that ship. */
  PeopleAndPlaces() {
    this(KnownNames.open().tagger());
  }

  /** With another tagger and the lists that ship. */
  PeopleAndPlaces(Tagger tagger) {
    this(tagger, KnownNames.open().places());
  }

  PeopleAndPlaces(Tagger tagger, Gazetteer gazetteer) {
    this.tagger = tagger;
    this.gazetteer = gazetteer;
  }

  /**
   * The names and places, in order, none within another.
   *
   * @param region the country whose places come first, among those of one name
   */
  List<Finding> find(String text, List<CoreLabel> tokens, @Nullable String region) {
    NameTagger.Reading reading = tagger.read(text, tokens);
    List<Finding> all = new ArrayList<>(phrases.find(text));
    for (NameTagger.Hit hit : reading.hits(BAR)) {
      addTagged(all, text, tokens, hit, region);
    }
    if (reading.leavesOpen('P', VETO, BAR)) {
      BitSet open = reading.possible('P', VETO);
      addRuled(all, names.find(text, tokens, open), 'P', tokens, reading);
    }
    if (reading.leavesOpen('L', VETO, BAR)) {
      BitSet open = reading.possible('L', VETO);
      addRuled(all, places.find(text, tokens, open), 'L', tokens, reading);
    }
    return apart(all);
  }

  /** What the tagger saw in one run, without what only stands around names or between two. */
  private void addTagged(
      List<Finding> all,
      String text,
      List<CoreLabel> tokens,
      NameTagger.Hit hit,
      @Nullable String region) {
    int from = hit.from();
    for (int i = hit.from(); i <= hit.to(); i++) {
      boolean ends = i == hit.to() || parts(text, tokens, i, hit.label());
      if (ends || (i > from && newLine(text, tokens, i))) {
        addPart(
            all, text, tokens, new NameTagger.Hit(hit.label(), from, i, hit.probability()), region);
        from = ends ? i + 1 : i;
      }
    }
  }

  private void addPart(
      List<Finding> all,
      String text,
      List<CoreLabel> tokens,
      NameTagger.Hit part,
      @Nullable String region) {
    Finding finding = part.from() < part.to() ? tagged(text, tokens, part, region) : null;
    if (finding != null) {
      all.add(finding);
    }
  }

  /** No name goes on in another line. */
  private static boolean newLine(String text, List<CoreLabel> tokens, int i) {
    int end = tokens.get(i - 1).endPosition();
    return text.substring(end, tokens.get(i).beginPosition()).indexOf('\n') >= 0;
  }

  private boolean parts(String text, List<CoreLabel> tokens, int i, char label) {
    CoreLabel token = tokens.get(i);
    String word = text.substring(token.beginPosition(), token.endPosition());
    return around.contains(word.toLowerCase(Locale.ROOT))
        || (label == 'P'
            && (protectedWords.isNoName(NameWords.folded(word)) || sentenceEnds(text, tokens, i)));
  }

  /** A full stop behind a whole word, and not behind an initial or a title. */
  private static boolean sentenceEnds(String text, List<CoreLabel> tokens, int i) {
    CoreLabel token = tokens.get(i);
    return i > 0
        && token.endPosition() == token.beginPosition() + 1
        && ".!?;:".indexOf(text.charAt(token.beginPosition())) >= 0
        && tokens.get(i - 1).endPosition() - tokens.get(i - 1).beginPosition() > LONGEST_SHORT;
  }

  /** What the tagger saw, or null if it is an address, a handle or no word at all. */
  private @Nullable Finding tagged(
      String text, List<CoreLabel> tokens, NameTagger.Hit hit, @Nullable String region) {
    int start = tokens.get(hit.from()).beginPosition();
    int end = tokens.get(hit.to() - 1).endPosition();
    while (end > start && !isLetter(text, end - 1)) {
      end--;
    }
    String raw = text.substring(start, end);
    if (raw.isEmpty() || raw.indexOf('@') >= 0 || raw.indexOf('/') >= 0 || after(text, start)) {
      return null;
    }
    String words = raw.replace("#", "");
    boolean person = hit.label() == 'P';
    if (particles.contains(words.toLowerCase(Locale.ROOT))) {
      return null;
    }
    String value = CuedValues.capitals(words);
    if (!person) {
      Gazetteer.Place place = gazetteer.find(NameWords.folded(CuedValues.spaced(words)), region);
      value = place == null || smallLetters(place.name()) ? value : place.name();
    }
    return new Finding(
        person ? "name" : "place", value, start, end, List.of(), confidence(hit.probability()));
  }

  /** From one half, which stands for the bar, to 1; in hundredths, finer than it is known. */
  private static double confidence(double probability) {
    double share = .5 + .5 * (probability - BAR) / (1 - BAR);
    return Math.round(100 * Math.min(1, share)) / 100.0;
  }

  private static boolean smallLetters(String name) {
    return name.equals(name.toLowerCase(Locale.ROOT));
  }

  private static boolean isLetter(String text, int at) {
    char c = text.charAt(at);
    return Character.isLetter(c) || Character.isSurrogate(c) || Character.isDigit(c);
  }

  /** Whether a name stands behind the sign of a handle, with or without a space. */
  private static boolean after(String text, int start) {
    String before = text.substring(Math.max(0, start - 2), start);
    return before.strip().endsWith("@");
  }

  private static void addRuled(
      List<Finding> all,
      List<Finding> ruled,
      char label,
      List<CoreLabel> tokens,
      NameTagger.Reading reading) {
    for (Finding finding : ruled) {
      double probability = reading.surest(label, tokens, finding.start(), finding.end());
      boolean known = all.stream().anyMatch(finding::overlaps);
      if (!known && probability >= VETO) {
        all.add(finding);
      }
    }
  }

  /** The surest of those that overlap, in order. */
  private static List<Finding> apart(List<Finding> all) {
    all.sort(SUREST_FIRST);
    List<Finding> chosen = new ArrayList<>();
    for (Finding finding : all) {
      if (chosen.stream().noneMatch(finding::overlaps)) {
        chosen.add(finding);
      }
    }
    return chosen;
  }
}
