package clew.models;

/** How a command can end. The numbers are a contract with schedulers. */
public enum Exit {
  PUBLISHED(0),
  NOTHING_NEW(10),
  INPUT_MISSING(20),
  DEGRADED(30),
  GATE_FAILED(40),
  LOCKED(50),
  USAGE(64),
  INTERNAL(70),
  TRANSIENT(75),
  CONFIGURATION(78);

  private final int code;

  Exit(int code) {
    this.code = code;
  }

  public int code() {
    return code;
  }
}
