package clew.jobs.generate;

/** What a dump may say of a sighting. */
enum Field {
  ID,
  URL,
  TITLE,
  BODY,
  POSTER,
  PLACE,
  PRICE,
  POSTED,
  SEEN,
  PHONE,
  PHOTO,
  QUALITY
}
