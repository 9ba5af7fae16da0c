package uz.erp.gateway.problem;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedException;
import org.springframework.web.server.ResponseStatusException;
import uz.erp.platform.problem.CommonProblem;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.problem.ProblemType;

/** Which problem a failure is; whatever is not recognised is our own fault. */
final class ProblemTranslation {

  private ProblemTranslation() {}

  static ProblemException of(Throwable failure) {
    return switch (failure) {
      case ProblemException problem -> problem;
      case CallNotPermittedException open -> TransportFailure.asProblem(open);
      case AuthenticationServiceException noKeys -> TransportFailure.asProblem(noKeys);
      case ServerExchangeRejectedException _ ->
          new ProblemException(CommonProblem.MALFORMED_REQUEST);
      case DataBufferLimitException _ -> new ProblemException(CommonProblem.PAYLOAD_TOO_LARGE);
      case ResponseStatusException answer -> ofStatus(answer);
      case Throwable transport when TransportFailure.is(transport) ->
          TransportFailure.asProblem(transport);
      default -> new ProblemException(CommonProblem.INTERNAL_ERROR);
    };
  }

  private static ProblemException ofStatus(ResponseStatusException answer) {
    HttpStatusCode status = answer.getStatusCode();
    return switch (status.value()) {
      case 502, 503, 504 -> TransportFailure.asProblem(answer);
      default -> new ProblemException(typeOf(status));
    };
  }

  private static ProblemType typeOf(HttpStatusCode status) {
    return switch (status.value()) {
      case 404 -> CommonProblem.NOT_FOUND;
      case 405 -> CommonProblem.METHOD_NOT_ALLOWED;
      case 406 -> CommonProblem.NOT_ACCEPTABLE;
      case 413 -> CommonProblem.PAYLOAD_TOO_LARGE;
      case 415 -> CommonProblem.UNSUPPORTED_MEDIA_TYPE;
      default ->
          status.is4xxClientError()
              ? CommonProblem.MALFORMED_REQUEST
              : CommonProblem.INTERNAL_ERROR;
    };
  }
}
