package uz.erp.auth.apikey;

import uz.erp.platform.problem.ProblemType;

/** The problems of API keys. */
enum ApiKeyProblem implements ProblemType {
  /** A store has as many keys as it may. */
  TOO_MANY_API_KEYS(409),
  /** A revoked key cannot be changed; the owner makes a new one. */
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
