package uz.erp.systemtests.manifests;

/**
 * Who may open connections to whom.
 *
 * @param port number or name
 */
record Edge(String from, String to, String port) {

  static final String ANYONE = "anyone";
  static final String PROMETHEUS = "prometheus";

  @Override
  public String toString() {
    return from + " -> " + to + " " + port;
  }
}
