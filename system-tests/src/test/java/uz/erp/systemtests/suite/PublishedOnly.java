package uz.erp.systemtests.suite;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;
import uz.erp.systemtests.openapi.Documents;

/** Reads {@link WhenPublished}. */
final class PublishedOnly implements ExecutionCondition {

  private static final boolean PLAY_ANYWAY = "play".equals(System.getProperty("erp.unpublished"));

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    List<String> wanted =
        AnnotationSupport.findAnnotation(context.getElement(), WhenPublished.class).stream()
            .flatMap(published -> Stream.of(published.value()))
            .toList();
    if (wanted.isEmpty() || PLAY_ANYWAY) {
      return ConditionEvaluationResult.enabled("all is published");
    }
    List<String> published =
        Documents.published().operations().stream().map(Object::toString).toList();
    List<String> missing = wanted.stream().filter(o -> !published.contains(o)).toList();
    return missing.isEmpty()
        ? ConditionEvaluationResult.enabled("all is published")
        : ConditionEvaluationResult.disabled("not in docs/openapi yet: " + missing);
  }
}
