package uz.erp.catalog.product.web;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import uz.erp.catalog.product.ProductDetails;
import uz.erp.catalog.product.ProductDrafts;
import uz.erp.platform.measure.Money;
import uz.erp.platform.problem.FieldErrors;
import uz.erp.platform.problem.ProblemException;

/** Lays fields onto the product form and lets the form's own constraints judge the result. */
@Component
class FormDrafts implements ProductDrafts {

  private static final Pattern KEY = Pattern.compile("[a-z0-9_]+(\\.[a-z0-9_]+)+");
  private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])([A-Z])");

  private final JsonMapper json;
  private final Validator validator;

  FormDrafts(JsonMapper json, Validator validator) {
    this.json = json;
    this.validator = validator;
  }

  @Override
  public ProductDetails read(Map<String, Object> fields, @Nullable ProductDetails current) {
    ProductForm form = read(current, json.valueToTree(fields));
    FieldErrors errors = new FieldErrors();
    validator.validate(form).stream()
        .sorted(
            Comparator.comparing((ConstraintViolation<?> it) -> it.getPropertyPath().toString())
                .thenComparing(ConstraintViolation::getMessageTemplate))
        .forEach(violation -> add(errors, violation));
    errors.throwIfAny();
    ProductDetails details = form.toDetails(Money.ZERO);
    if (current == null) {
      return details;
    }
    // the database writes the same JSON in another way than we do
    return details.equals(ProductForm.of(current).toDetails(Money.ZERO)) ? current : details;
  }

  private ProductForm read(@Nullable ProductDetails current, ObjectNode fields) {
    ObjectNode tree =
        current == null ? json.createObjectNode() : json.valueToTree(ProductForm.of(current));
    if (fields.has("barcodes")) {
      tree.remove("barcode");
    }
    for (Map.Entry<String, JsonNode> field : fields.properties()) {
      if (field.getValue() instanceof ObjectNode more
          && tree.get(field.getKey()) instanceof ObjectNode before) {
        before.setAll(more);
      } else {
        tree.set(field.getKey(), field.getValue());
      }
    }
    try {
      return json.treeToValue(tree, ProductForm.class);
    } catch (JacksonException unfit) {
      String field =
          unfit.getPath().isEmpty() ? null : unfit.getPath().getFirst().getPropertyName();
      throw ProblemException.field(field == null ? "name" : field, "validation.characters");
    }
  }

  // The names that the answer to a request would have; see InvalidFields of the platform.
  private static void add(FieldErrors errors, ConstraintViolation<ProductForm> violation) {
    String field = fieldOf(violation.getPropertyPath());
    String template = violation.getMessageTemplate();
    Map<String, Object> limits = violation.getConstraintDescriptor().getAttributes();
    if (KEY.matcher(template).matches()) {
      errors.add(field, template);
      return;
    }
    switch (violation.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName()) {
      case "NotNull", "NotBlank" -> errors.add(field, "validation.required");
      case "Size" -> errors.add(field, "validation.too_long", limits.getOrDefault("max", ""));
      case "Positive" -> errors.add(field, "validation.positive");
      case "PositiveOrZero" -> errors.add(field, "validation.positive_or_zero");
      default -> errors.add(field, "validation.invalid");
    }
  }

  private static String fieldOf(Path path) {
    String name = String.valueOf(path.iterator().next().getName());
    return HUMP.matcher(name).replaceAll(hump -> "_" + hump.group(1).toLowerCase(Locale.ROOT));
  }
}
