package uz.erp.platform.importing;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.Validator;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import uz.erp.platform.answer.InvalidFields;
import uz.erp.platform.problem.FieldErrors;
import uz.erp.platform.problem.ProblemException;

/** Lays a row's fields onto the form of a request and lets the form's own constraints judge it. */
public final class RowForms {

  private final JsonMapper json;
  private final Validator validator;

  RowForms(JsonMapper json, Validator validator) {
    this.json = json;
    this.validator = validator;
  }

  /**
   * @param fields what is to be set, by the names on the wire; objects are merged
   * @param current the form as it would be sent for what is there; null for a new record
   * @throws ProblemException 400 that names the fields that break a rule
   */
  public <F> F read(Map<String, Object> fields, @Nullable F current, Class<F> type) {
    ObjectNode tree = current == null ? json.createObjectNode() : json.valueToTree(current);
    merge(tree, json.valueToTree(fields));
    try {
      F form = json.treeToValue(tree, type);
      requireValid(form);
      return form;
    } catch (JacksonException unfit) {
      String field =
          unfit.getPath().isEmpty() ? null : unfit.getPath().getFirst().getPropertyName();
      throw ProblemException.field(field == null ? "name" : field, "validation.characters");
    }
  }

  private static void merge(ObjectNode tree, ObjectNode fields) {
    for (Map.Entry<String, JsonNode> field : fields.properties()) {
      if (field.getValue() instanceof ObjectNode more
          && tree.get(field.getKey()) instanceof ObjectNode before) {
        before.setAll(more);
      } else {
        tree.set(field.getKey(), field.getValue());
      }
    }
  }

  /** A cell is one field, whatever part of its value breaks a rule. */
  private void requireValid(Object form) {
    BeanPropertyBindingResult result = new BeanPropertyBindingResult(form, "row");
    validator.validate(form, result);
    if (!result.hasErrors()) {
      return;
    }
    FieldErrors errors = new FieldErrors();
    InvalidFields.of(result)
        .fields()
        .forEach(
            (field, texts) ->
                texts.forEach(
                    text ->
                        errors.add(
                            field.split("[.\\[]", 2)[0], text.key(), text.arguments().toArray())));
    errors.throwIfAny();
  }
}
