package uz.erp.platform.answer;

import io.micrometer.tracing.Tracer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import tools.jackson.databind.json.JsonMapper;
import uz.erp.platform.problem.CommonProblem;
import uz.erp.platform.problem.ConstraintProblem;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.problem.ProblemRenderer;

/** One renderer of problems for controllers, filters and the security chain. */
@AutoConfiguration
public class AnswerAutoConfiguration {

  @Bean
  ProblemWriter problemWriter(
      ObjectProvider<ConstraintProblem> constraints,
      MessageSource messages,
      JsonMapper json,
      ObjectProvider<Tracer> tracer) {
    return new ProblemWriter(
        new ProblemTranslator(new DatabaseErrors(constraints.stream().toList())),
        new ProblemRenderer(messages),
        json,
        tracer.getIfAvailable());
  }

  @Bean
  ProblemAdvice problemAdvice(ProblemWriter problems) {
    return new ProblemAdvice(problems);
  }

  @Bean
  ContainerRefusals containerRefusals(ProblemWriter problems) {
    return new ContainerRefusals(problems);
  }

  @Bean
  RequestRejectedHandler requestRejectedHandler(ProblemWriter problems) {
    return (request, response, rejected) ->
        problems.write(request, response, new ProblemException(CommonProblem.MALFORMED_REQUEST));
  }
}
