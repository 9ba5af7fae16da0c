package uz.erp.customer.customer.web;

import java.io.InputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindException;
import org.springframework.validation.DataBinder;
import org.springframework.validation.Validator;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Applies a partial change to a form: named fields are replaced, {@code null} clears, the rest
 * stays. The result obeys the rules of the whole form, and is refused like a whole form.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7396">RFC 7396, JSON Merge Patch</a>
 */
@Component
class MergePatch {

  private final JsonMapper json;
  private final Validator validator;

  MergePatch(JsonMapper json, Validator validator) {
    this.json = json;
    this.validator = validator;
  }

  /**
   * The form as it is after the change.
   *
   * @throws BindException when that breaks a rule of the form
   */
  <T> T apply(T form, Class<T> type, Map<String, @Nullable Object> patch) throws BindException {
    ObjectNode merged = json.valueToTree(form);
    patch.forEach((field, value) -> merged.set(field, json.valueToTree(value)));
    T changed = read(merged, type);
    DataBinder binder = new DataBinder(changed);
    binder.setValidator(validator);
    binder.validate();
    if (binder.getBindingResult().hasErrors()) {
      throw new BindException(binder.getBindingResult());
    }
    return changed;
  }

  private <T> T read(ObjectNode merged, Class<T> type) {
    try {
      return json.treeToValue(merged, type);
    } catch (JacksonException wrongType) {
      throw new HttpMessageNotReadableException(
          "a field of the wrong type", wrongType, new AlreadyRead());
    }
  }

  private record AlreadyRead() implements HttpInputMessage {

    @Override
    public InputStream getBody() {
      return InputStream.nullInputStream();
    }

    @Override
    public HttpHeaders getHeaders() {
      return HttpHeaders.EMPTY;
    }
  }
}
