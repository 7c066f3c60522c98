/**
 * Records in and out of datasets. A {@link clew.pipeline.table.Table} is a dataset whose rows are
 * Java records and whose columns on disk are the record's components in snake_case, with kind and
 * meaning in the schema.
 */
@NullMarked
package clew.pipeline.table;

import org.jspecify.annotations.NullMarked;
