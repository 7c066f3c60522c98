package clew.jobs.work;

/** What an export is written as. */
public enum ExportFormat {
  CSV,
  GRAPHML,
  GEXF,
  I2,
  NEO4J,
  STIX,
  FTM
}
