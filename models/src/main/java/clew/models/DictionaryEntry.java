package clew.models;

/** A column of a table, and what it means. */
@TableInfo(
    name = "data_dictionary",
    kind = Kind.JUDGEMENT,
    row = "a column of a table of this run, and what it means")
public record DictionaryEntry(
    @Doc("the table") String tableName,
    @Doc("the column; of lists of structures the list, with the fields in type and meaning")
        String columnName,
    @Doc("fact, evidence or judgement") String kind,
    @Doc("string, int32, int64, double, boolean, date, timestamp, or a list or struct of them")
        String type,
    @Doc("whether there may be no value; lists are never null, but empty") boolean nullable,
    @Doc("in what it counts; empty where it does not, or the type says it") String unit,
    @Doc("what it may tell of people: technical, assessment, personal or special")
        String sensitivity,
    @Doc("what it means") String meaning) {}
