package uz.erp.gateway.problem;

import uz.erp.platform.problem.ProblemType;

/** What only the gateway has to say. */
public enum GatewayProblem implements ProblemType {
  /** More than one X-Tenant-Key, or one that no store can have. */
  TENANT_KEY_MALFORMED(400),
  /** No such API key, or it was revoked or has expired. */
  API_KEY_NOT_VALID(401),
  /** The API key may not be used from where it was. */
  API_KEY_ADDRESS_NOT_ALLOWED(403),
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
