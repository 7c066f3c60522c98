package clew.jobs.export;

/** Values as they are. */
record InClear() implements Showing {
  private static final long serialVersionUID = 1L;

  @Override
  public String value(String kind, String value) {
    return value;
  }

  @Override
  public boolean texts() {
    return true;
  }

  @Override
  public String told() {
    return "Values are in clear. They may belong to people who need protection: keep this copy as"
        + " you keep the ads, contact nobody by it, and delete it when it has served its purpose.";
  }

  @Override
  public String audited() {
    return "none";
  }
}
