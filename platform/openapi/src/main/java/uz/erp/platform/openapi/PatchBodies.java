package uz.erp.platform.openapi;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.converter.ResolvedSchema;
import io.swagger.v3.core.util.AnnotationsUtils;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.core.ResolvableType;
import org.springframework.web.method.HandlerMethod;
import uz.erp.platform.web.Patch;

/**
 * Shows the body of a {@link Patch} as its form in which nothing is required, and nothing has a
 * default: what is left out stays as it is.
 */
final class PatchBodies implements GlobalOperationCustomizer, GlobalOpenApiCustomizer {

  private final Map<String, Class<?>> forms = new ConcurrentHashMap<>();

  @Override
  public Operation customize(Operation operation, HandlerMethod method) {
    Arrays.stream(method.getMethodParameters())
        .filter(parameter -> Patch.class.equals(parameter.getParameterType()))
        .map(parameter -> ResolvableType.forMethodParameter(parameter).getGeneric(0).resolve())
        .map(Objects::requireNonNull)
        .forEach(form -> operation.setRequestBody(body(form)));
    return operation;
  }

  @Override
  public void customise(OpenAPI document) {
    forms.forEach((name, form) -> define(document, name, form));
  }

  private RequestBody body(Class<?> form) {
    String name = form.getSimpleName() + "Patch";
    forms.put(name, form);
    MediaType media = new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + name));
    return new RequestBody()
        .required(true)
        .description("Only the fields in the body change; null clears one that may be empty.")
        .content(
            new Content()
                .addMediaType("application/json", media)
                .addMediaType("application/merge-patch+json", media));
  }

  private static void define(OpenAPI document, String name, Class<?> form) {
    ResolvedSchema resolved =
        ModelConverters.getInstance(true)
            .resolveAsResolvedSchema(new AnnotatedType(form).resolveAsRef(false));
    resolved.referencedSchemas.forEach(
        (other, schema) -> {
          if (!other.equals(form.getSimpleName())
              && !document.getComponents().getSchemas().containsKey(other)) {
            document.getComponents().addSchemas(other, schema);
          }
        });
    Schema<?> optional = AnnotationsUtils.clone(resolved.schema, true);
    optional.setRequired(null);
    optional.getProperties().values().forEach(PatchBodies::forgetDefault);
    document.getComponents().addSchemas(name, optional);
  }

  private static void forgetDefault(Schema<?> property) {
    property.setDefault(null);
  }
}
