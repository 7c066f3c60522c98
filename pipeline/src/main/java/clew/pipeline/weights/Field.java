package clew.pipeline.weights;

import java.util.Arrays;
import java.util.Optional;

/** What two ads are compared in. Each has four levels, so that a pattern takes two bits a field. */
enum Field {
  PHONE(0, "phone"),
  EMAIL(1, "email"),
  HANDLE(2, "handle"),
  URL(3, "url"),
  PAYMENT(4, "payment"),
  IMAGE(5, "image"),
  /** Agrees where poster and place do, partly where the name alone does. */
  POSTER(6, "poster_place"),
  PLACE(7, "place"),
  /** Agrees where texts say much for the pair, partly where they say little. */
  TEXT(8, "text");

  /** One of both names nothing, or what is shared is generic: says nothing. */
  static final int MISSING = 0;

  static final int AGREES = 1;
  static final int PARTLY = 2;
  static final int DIFFERS = 3;
  static final int LEVELS = 4;

  private static final int BITS = 2;

  static final int COUNT = 9;

  private final int number;
  private final String kind;

  Field(int number, String kind) {
    this.number = number;
    this.kind = kind;
  }

  /** Its place in a pattern, from 0. */
  int number() {
    return number;
  }

  /** The kind of evidence. */
  String kind() {
    return kind;
  }

  /** Whether it is a value that both carry, such as a phone. */
  boolean isValue() {
    return number <= IMAGE.number;
  }

  /** The field whose values are of a kind. */
  static Optional<Field> ofValue(String kind) {
    return Arrays.stream(values())
        .filter(field -> field.isValue() && field.kind.equals(kind))
        .findFirst();
  }

  int level(int pattern) {
    return (pattern >>> (BITS * number)) & (LEVELS - 1);
  }

  /** A pattern in which only this field says anything. */
  int at(int level) {
    return level << (BITS * number);
  }
}
