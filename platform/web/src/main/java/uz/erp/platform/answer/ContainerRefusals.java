package uz.erp.platform.answer;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;

/**
 * Answers with a problem what the server refuses before any of our code sees it, such as a path
 * that is no UTF-8, where Tomcat would write a page of HTML.
 */
final class ContainerRefusals
    implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory>, Ordered {

  private final ProblemWriter problems;

  ContainerRefusals(ProblemWriter problems) {
    this.problems = problems;
  }

  /** After Spring Boot's own, so that this valve stands inside of that one and reports first. */
  @Override
  public int getOrder() {
    return LOWEST_PRECEDENCE;
  }

  @Override
  public void customize(ConfigurableTomcatWebServerFactory factory) {
    factory.addContextCustomizers(
        context -> context.getParent().getPipeline().addValve(new ProblemValve()));
  }

  /** Reports what no other handler has answered. */
  private final class ProblemValve extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, @Nullable Throwable throwable) {
      if (response.getStatus() < 400
          || response.getContentWritten() > 0
          || !response.setErrorReported()
          || !mayWrite(response)) {
        return;
      }
      try {
        problems.writeFor(request, response, response.getStatus());
        response.finishResponse();
      } catch (IOException e) {
        // the client has disconnected: no one receives an answer
      }
    }

    private static boolean mayWrite(Response response) {
      AtomicBoolean allowed = new AtomicBoolean();
      response.getCoyoteResponse().action(ActionCode.IS_IO_ALLOWED, allowed);
      return allowed.get();
    }
  }
}
