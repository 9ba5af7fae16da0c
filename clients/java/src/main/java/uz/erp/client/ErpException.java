package uz.erp.client;

import java.util.Objects;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectMapper;
import uz.erp.client.http.ApiException;
import uz.erp.client.model.Problem;

/** What a request is refused with: its code is stable, its detail is for people. */
public final class ErpException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final String code;
  private final String detail;

  private ErpException(int status, String code, String detail, ApiException cause) {
    super(status + " " + (code.isEmpty() ? "without a problem" : code) + ": " + detail, cause);
    this.status = status;
    this.code = code;
    this.detail = detail;
  }

  static ErpException of(ApiException refusal, ObjectMapper mapper) {
    String body = Objects.requireNonNullElse(refusal.getResponseBody(), "");
    try {
      Problem problem = mapper.readValue(body, Problem.class);
      return new ErpException(
          refusal.getCode(),
          Objects.requireNonNullElse(problem.getCode(), ""),
          Objects.requireNonNullElse(problem.getDetail(), ""),
          refusal);
    } catch (JacksonException noProblem) {
      // whatever stands between a client and the suite answers in its own way
      return new ErpException(refusal.getCode(), "", body, refusal);
    }
  }

  /** Of HTTP. */
  public int status() {
    return status;
  }

  /** One of docs/integrators/problems.md; empty when the answer is no problem document. */
  public String code() {
    return code;
  }

  /** In the language that was asked for; the whole answer when it is no problem document. */
  public String detail() {
    return detail;
  }
}
