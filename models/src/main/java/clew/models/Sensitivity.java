package clew.models;

import java.util.Locale;

/**
 * What a column may tell of people: decides who may see it, how long it is kept, and what an export
 * shows. Classes follow Directive (EU) 2016/680: what identifies somebody (art. 3), what tells of
 * sex life, health or origin (art. 10), and what is held of somebody rather than said (art. 7).
 */
public enum Sensitivity {
  /** Ids, counts, versions, places in files: says nothing of a person by itself. */
  TECHNICAL,
  /** What Clew holds of ads: which belong together, what they read as, what that is worth. */
  ASSESSMENT,
  /** May name a person, or lead to one: a contact, a name, an address, an account, a picture. */
  PERSONAL,
  /** An ad's own words, which may tell anything, also of sex life, health and origin. */
  SPECIAL;

  /** The word that the data dictionary carries. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
