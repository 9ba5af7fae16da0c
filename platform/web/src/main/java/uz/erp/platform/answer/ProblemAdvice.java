package uz.erp.platform.answer;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Hands every exception of a controller to {@link ProblemWriter}. */
@RestControllerAdvice
class ProblemAdvice {

  private final ProblemWriter problems;

  ProblemAdvice(ProblemWriter problems) {
    this.problems = problems;
  }

  @ExceptionHandler(Exception.class)
  ResponseEntity<Map<String, Object>> answer(HttpServletRequest request, Exception exception) {
    return problems.answer(request, exception);
  }
}
