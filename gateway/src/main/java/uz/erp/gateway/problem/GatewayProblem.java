package uz.erp.gateway.problem;

import uz.erp.platform.problem.ProblemType;

/** What only the gateway has to say. */
public enum GatewayProblem implements ProblemType {
  /** More than one X-Tenant-Key, or one that no store can have. */
  TENANT_KEY_MALFORMED(400),
  /** A browser page of a foreign origin asked. */
  ORIGIN_NOT_ALLOWED(403),
  /** The first line of a request is longer than this server reads. */
  ADDRESS_TOO_LONG(414),
  /** So are all its headers together. */
  HEADERS_TOO_LARGE(431);

  private final int status;

  GatewayProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
