package uz.erp.auth.apikey.web;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import jakarta.validation.constraints.NotEmpty;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.springdoc.core.customizers.PropertyCustomizer;
import org.springframework.stereotype.Component;
import uz.erp.auth.employee.RoleCatalog;

/**
 * Lists in the published document which scopes a key can be given. Only where clients write them,
 * hence where they must not be empty: answers are not limited to those of this release.
 */
@Component
class ScopesInDocument implements PropertyCustomizer {

  @Override
  @SuppressWarnings({"rawtypes", "unchecked"}) // as the library declares it
  public Schema<?> customize(Schema property, AnnotatedType type) {
    if (!"scopes".equals(type.getPropertyName()) || !isWritten(type.getCtxAnnotations())) {
      return property;
    }
    StringSchema scope = new StringSchema();
    scope.setEnum(List.copyOf(RoleCatalog.get().apiKeyScopes()));
    property.setItems(scope);
    return property;
  }

  private static boolean isWritten(Annotation[] annotations) {
    return Arrays.stream(Objects.requireNonNullElse(annotations, new Annotation[0]))
        .anyMatch(NotEmpty.class::isInstance);
  }
}
