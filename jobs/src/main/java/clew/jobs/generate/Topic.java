package clew.jobs.generate;

/** What chances are drawn for, so that one more draw here moves nothing elsewhere. */
enum Topic {
  PLAN,
  PHONES,
  OPERATOR,
  VOICE,
  TEMPLATE,
  AD,
  CONTACT,
  EDIT,
  PHOTO,
  NEAR_COPY,
  PRODUCT,
  COPIED_TEMPLATE,
  SIGHTING,
  DAMAGE
}
