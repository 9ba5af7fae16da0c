package uz.erp.platform.answer;

import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestValueException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import uz.erp.platform.problem.CommonProblem;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.security.KeysUnavailableException;
import uz.erp.platform.tenancy.ForeignSchemaException;
import uz.erp.platform.tenancy.TenantUnavailableException;

/** Says which problem an exception stands for; what it does not know is our defect, a 500. */
final class ProblemTranslator {

  private static final Duration SOON = Duration.ofSeconds(2);

  private final DatabaseErrors database;

  ProblemTranslator(DatabaseErrors database) {
    this.database = database;
  }

  ProblemException translate(Exception exception) {
    return switch (exception) {
      case ProblemException e -> e;
      case MethodArgumentNotValidException e -> InvalidFields.of(e.getBindingResult());
      case BindException e -> InvalidFields.of(e.getBindingResult());
      case HandlerMethodValidationException e -> InvalidFields.of(e);
      case HttpMessageNotReadableException e -> UnreadableBody.of(e);
      case MissingServletRequestParameterException e ->
          ProblemException.field(e.getParameterName(), "validation.required");
      case MissingServletRequestPartException e ->
          ProblemException.field(e.getRequestPartName(), "validation.required");
      case MissingRequestValueException e -> new ProblemException(CommonProblem.MALFORMED_REQUEST);
      case MethodArgumentTypeMismatchException e -> mismatch(e);
      // the firewall looks at the names of parameters only when code reads them
      case RequestRejectedException e -> new ProblemException(CommonProblem.MALFORMED_REQUEST);
      case HttpRequestMethodNotSupportedException e ->
          new ProblemException(CommonProblem.METHOD_NOT_ALLOWED);
      case HttpMediaTypeNotSupportedException e ->
          new ProblemException(CommonProblem.UNSUPPORTED_MEDIA_TYPE);
      case InvalidMediaTypeException e ->
          new ProblemException(CommonProblem.UNSUPPORTED_MEDIA_TYPE);
      case HttpMediaTypeNotAcceptableException e ->
          new ProblemException(CommonProblem.NOT_ACCEPTABLE);
      case KeysUnavailableException e -> ProblemException.unavailable(SOON, e);
      case TenantUnavailableException e -> ProblemException.unavailable(SOON, e);
      case ForeignSchemaException e -> ProblemException.unavailable(SOON, e);
      case AuthenticationException e -> new ProblemException(CommonProblem.NOT_AUTHENTICATED);
      case AccessDeniedException e -> new ProblemException(CommonProblem.PERMISSION_DENIED);
      case MaxUploadSizeExceededException e ->
          new ProblemException(CommonProblem.PAYLOAD_TOO_LARGE);
      case MultipartException e -> new ProblemException(CommonProblem.MALFORMED_REQUEST);
      case ErrorResponse e -> byStatus(e.getStatusCode().value());
      default -> fromBelow(exception);
    };
  }

  /** Headers that RFC 9110 asks for beside some statuses. */
  void headers(Exception exception, HttpHeaders headers) {
    if (exception instanceof HttpRequestMethodNotSupportedException e
        && e.getSupportedHttpMethods() != null) {
      headers.setAllow(e.getSupportedHttpMethods());
    }
  }

  /** An id that is no number names nothing; a parameter of the wrong type is the client's slip. */
  private static ProblemException mismatch(MethodArgumentTypeMismatchException e) {
    return e.getParameter().hasParameterAnnotation(PathVariable.class)
        ? new ProblemException(CommonProblem.NOT_FOUND)
        : ProblemException.field(e.getName(), "validation.wrong_type");
  }

  static ProblemException byStatus(int status) {
    for (CommonProblem problem : CommonProblem.values()) {
      if (problem.status() == status) {
        return new ProblemException(problem);
      }
    }
    return new ProblemException(
        status >= 500 ? CommonProblem.INTERNAL_ERROR : CommonProblem.MALFORMED_REQUEST);
  }

  private ProblemException fromBelow(Exception exception) {
    Optional<ProblemException> fromDatabase = database.find(exception);
    if (fromDatabase.isPresent()) {
      return fromDatabase.get();
    }
    for (Throwable t = exception; t != null; t = t.getCause()) {
      if (t instanceof org.apache.tomcat.util.http.InvalidParameterException) {
        return new ProblemException(CommonProblem.MALFORMED_REQUEST);
      }
    }
    return new ProblemException(CommonProblem.INTERNAL_ERROR);
  }
}
