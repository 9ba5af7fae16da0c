package uz.erp.auth.token;

import uz.erp.platform.problem.ProblemType;

/** The problems of tokens. */
enum TokenProblem implements ProblemType {
  REFRESH_TOKEN_INVALID(401),

  /** To the gateway, which answers 503: not an outage of this service, so no breaker counts it. */
  STORE_CLOSED(423);

  private final int status;

  TokenProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
