/**
 * The vocabulary: one record per table, in the order data flows, and what every table and id has in
 * common. No Spark here, so that a record can be made and checked anywhere.
 *
 * <p>Components are {@code camelCase} in Java and {@code snake_case} in the files. Only what is
 * marked {@code @Nullable} may be null.
 */
@NullMarked
package clew.models;

import org.jspecify.annotations.NullMarked;
