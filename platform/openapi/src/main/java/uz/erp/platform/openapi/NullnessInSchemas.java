package uz.erp.platform.openapi;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.AnnotationsUtils;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.access.FieldVisibility;

/**
 * Tells what our records tell the compiler: {@code @Nullable} may be null, all else is required.
 */
final class NullnessInSchemas implements ModelConverter {

  private static final PropertyNamingStrategies.NamingBase NAMES =
      (PropertyNamingStrategies.NamingBase) PropertyNamingStrategies.SNAKE_CASE;

  @Override
  public @Nullable Schema<?> resolve(
      AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
    if (!chain.hasNext()) {
      return null;
    }
    Schema<?> schema = chain.next().resolve(type, context, chain);
    Class<?> raw = Json.mapper().constructType(type.getType()).getRawClass();
    Schema<?> model = schema == null ? null : defined(schema, context);
    if (raw.isRecord() && model != null && model.getProperties() != null) {
      describe(model, raw);
    }
    return schema;
  }

  private static @Nullable Schema<?> defined(Schema<?> schema, ModelConverterContext context) {
    String reference = schema.get$ref();
    return reference == null
        ? schema
        : context.getDefinedModels().get(reference.substring(reference.lastIndexOf('/') + 1));
  }

  private static void describe(Schema<?> model, Class<?> type) {
    @SuppressWarnings({"rawtypes", "unchecked"}) // as the library declares it
    Map<String, Schema<?>> properties = (Map) model.getProperties();
    for (RecordComponent component : type.getRecordComponents()) {
      String name = NAMES.translate(component.getName());
      Schema<?> property = properties.get(name);
      if (property == null) {
        if (mayBeLeftOut(component)) {
          requireNothingOf(component.getType(), model);
        }
        continue;
      }
      if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
        Schema<?> nullable = orNull(property);
        // a record that is unwrapped into another one is copied by the names of its properties
        nullable.setName(name);
        properties.put(name, nullable);
      } else if (model.getRequired() == null || !model.getRequired().contains(name)) {
        model.addRequiredItem(name);
      }
      FieldVisibility.permissions(component).ifPresent(anyOf -> hide(model, name, anyOf));
    }
  }

  /** The field is not there for who may not see it; clients see that from {@code x-visible-to}. */
  private static void hide(Schema<?> model, String name, List<String> anyOf) {
    @SuppressWarnings({"rawtypes", "unchecked"}) // as the library declares it
    Map<String, Schema<?>> properties = (Map) model.getProperties();
    Schema<?> property = AnnotationsUtils.clone(properties.get(name), true);
    String before = property.getDescription();
    property.setDescription(
        (before == null ? "" : before + " ")
            + anyOf.stream()
                .map(permission -> "`" + permission + "`")
                .collect(Collectors.joining(", ", "Absent without one of the permissions ", ".")));
    property.addExtension("x-visible-to", anyOf);
    property.setName(name);
    properties.put(name, property);
    if (model.getRequired() != null) {
      model.setRequired(
          model.getRequired().stream().filter(required -> !required.equals(name)).toList());
    }
  }

  /** Of what is unwrapped no field is there when it is null itself. */
  private static boolean mayBeLeftOut(RecordComponent component) {
    return component.getAnnotatedType().isAnnotationPresent(Nullable.class)
        && component.getAccessor().isAnnotationPresent(JsonUnwrapped.class);
  }

  private static void requireNothingOf(Class<?> part, Schema<?> model) {
    if (model.getRequired() == null) {
      return;
    }
    List<String> required = new ArrayList<>(model.getRequired());
    for (RecordComponent component : part.getRecordComponents()) {
      required.remove(NAMES.translate(component.getName()));
    }
    model.setRequired(required);
  }

  /** A copy, because money and quantity have one schema for all their places. */
  private static Schema<?> orNull(Schema<?> property) {
    if (property.get$ref() != null) {
      return new Schema<>()
          .addAnyOfItem(property)
          .addAnyOfItem(new Schema<>().types(Set.of("null")));
    }
    Set<String> types = property.getTypes();
    if (types == null || types.contains("null")) {
      return property;
    }
    Set<String> withNull = new LinkedHashSet<>(types);
    withNull.add("null");
    Schema<?> copy = AnnotationsUtils.clone(property, true);
    copy.setTypes(withNull);
    return withNullAmongItsValues(copy);
  }

  /** A type alone allows nothing that the list of values does not name. */
  private static <T> Schema<T> withNullAmongItsValues(Schema<T> schema) {
    if (schema.getEnum() != null) {
      List<@Nullable T> values = new ArrayList<>(schema.getEnum());
      values.add(null);
      schema.setEnum(values);
    }
    return schema;
  }
}
