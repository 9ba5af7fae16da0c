package uz.erp.platform.problem;

/** What any part of the suite may answer, whatever it is about. */
public enum CommonProblem implements ProblemType {
  MALFORMED_REQUEST(400),
  VALIDATION_FAILED(400),
  TENANT_KEY_REQUIRED(400),
  TENANT_KEY_MISMATCH(403),
  NOT_AUTHENTICATED(401),
  PERMISSION_DENIED(403),
  PERSON_REQUIRED(403),
  STORE_ACCESS_DENIED(403),
  NOT_FOUND(404),
  METHOD_NOT_ALLOWED(405),
  NOT_ACCEPTABLE(406),
  CONFLICT(409),
  IDEMPOTENCY_KEY_IN_USE(409),
  VERSION_MISMATCH(412),
  PAYLOAD_TOO_LARGE(413),
  UNSUPPORTED_MEDIA_TYPE(415),
  IDEMPOTENCY_KEY_REUSED(422),
  TOO_MANY_REQUESTS(429),
  INTERNAL_ERROR(500),
  SERVICE_UNAVAILABLE(503);

  private final int status;

  CommonProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
