package clew.models;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Makes a record a table: its name on disk, its kind, and what one row is. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface TableInfo {
  /** Name of the table, in snake_case: the name of its folder and of its entry in the manifest. */
  String name();

  Kind kind();

  /** What one row is, as a phrase. */
  String row();
}
