package uz.erp.auth.apikey;

import uz.erp.platform.problem.ProblemType;

/** How API keys say no. */
enum ApiKeyProblem implements ProblemType {
  /** A store has as many keys as it may. */
  TOO_MANY_API_KEYS(409),
  /** What was revoked stays so; there is a new key for whoever needs one. */
  API_KEY_REVOKED(409);

  private final int status;

  ApiKeyProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
