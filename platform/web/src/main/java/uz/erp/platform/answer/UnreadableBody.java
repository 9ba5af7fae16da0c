package uz.erp.platform.answer;

import java.util.stream.Collectors;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JacksonException.Reference;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.exc.MismatchedInputException;
import uz.erp.platform.measure.Money;
import uz.erp.platform.measure.Percent;
import uz.erp.platform.measure.Quantity;
import uz.erp.platform.problem.CommonProblem;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.web.UnfitTextException;

/** A body that is not JSON is malformed; one of the wrong types names the field. */
final class UnreadableBody {

  private UnreadableBody() {}

  static ProblemException of(HttpMessageNotReadableException exception) {
    for (Throwable t = exception.getCause(); t != null; t = t.getCause()) {
      if (t instanceof ProblemException problem) {
        return problem;
      }
    }
    if (exception.getCause() instanceof JacksonException e
        && (e instanceof MismatchedInputException || e instanceof InputCoercionException)
        && !e.getPath().isEmpty()) {
      return ProblemException.field(path(e), message(e));
    }
    return new ProblemException(CommonProblem.MALFORMED_REQUEST);
  }

  private static String message(JacksonException exception) {
    if (!(exception instanceof MismatchedInputException e)) {
      return "validation.wrong_type"; // a whole number that no whole number type holds
    }
    if (e instanceof UnfitTextException) {
      return "validation.characters";
    }
    if (Money.class.equals(e.getTargetType())) {
      return "validation.money";
    }
    if (Quantity.class.equals(e.getTargetType())) {
      return "validation.quantity";
    }
    if (Percent.class.equals(e.getTargetType())) {
      return "validation.percent";
    }
    return "validation.wrong_type";
  }

  private static String path(JacksonException e) {
    return e.getPath().stream()
        .map(UnreadableBody::step)
        .collect(Collectors.joining())
        .substring(e.getPath().getFirst().getPropertyName() == null ? 0 : 1);
  }

  private static String step(Reference reference) {
    return reference.getPropertyName() == null
        ? "[" + reference.getIndex() + "]"
        : "." + reference.getPropertyName();
  }
}
