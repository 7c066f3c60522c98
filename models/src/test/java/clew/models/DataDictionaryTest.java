package clew.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class DataDictionaryTest {
  @Test
  void tellsTypeUnitNullKindSensitivityAndMeaning() {
    assertEquals(
        new DictionaryEntry(
            "contacts",
            "value",
            "fact",
            "string",
            false,
            "",
            "personal",
            "normalised value; phones in E.164; handles as platform:name"),
        entry("contacts", "value"));
    assertEquals(
        new DictionaryEntry(
            "clusters",
            "weakest_bits",
            "judgement",
            "double",
            true,
            "bits",
            "technical",
            "total bits of the weakest bond"),
        entry("clusters", "weakest_bits"));
    assertEquals("special", entry("texts", "body").sensitivity());
    assertEquals("assessment", entry("links", "decision").sensitivity());
  }

  @Test
  void tellsTheFieldsOfStructures() {
    DictionaryEntry evidence = entry("links", "evidence");

    assertEquals(
        "list<struct<kind: string, value: string, score: double, bits: double>>", evidence.type());
    assertTrue(
        evidence.meaning().contains("bits: what that is worth as a match weight, in bits"),
        evidence.meaning());
  }

  @Test
  void tellsEachColumnOnce() {
    List<DictionaryEntry> entries = DataDictionary.entries();
    Set<String> names = new HashSet<>();
    entries.forEach(entry -> names.add(entry.tableName() + "." + entry.columnName()));

    assertEquals(entries.size(), names.size());
    assertEquals(
        Tables.all().size(), entries.stream().map(DictionaryEntry::tableName).distinct().count());
    entries.forEach(entry -> assertFalse(entry.meaning().isBlank(), entry.columnName()));
  }

  @Test
  void theDocumentIsOfTheseRecords() throws IOException {
    assertEquals(
        DataDictionary.markdown(),
        Files.readString(Path.of("data-dictionary.md")),
        "scripts/clew dictionary > models/data-dictionary.md makes it anew");
  }

  private static DictionaryEntry entry(String table, String column) {
    return DataDictionary.entries().stream()
        .filter(entry -> entry.tableName().equals(table) && entry.columnName().equals(column))
        .findFirst()
        .orElseThrow();
  }
}
