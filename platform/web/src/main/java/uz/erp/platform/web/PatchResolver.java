package uz.erp.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.Validator;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads a {@link Patch} and holds each field it names against the rules of the whole form, as if
 * the form had been sent.
 */
final class PatchResolver implements HandlerMethodArgumentResolver {

  private static final List<MediaType> ACCEPTED =
      List.of(MediaType.APPLICATION_JSON, MediaType.valueOf("application/merge-patch+json"));

  private final JsonMapper json;
  private final Validator validator;

  PatchResolver(JsonMapper json, Validator validator) {
    this.json = json;
    this.validator = validator;
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return Patch.class.equals(parameter.getParameterType());
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders)
      throws Exception {
    Class<?> type =
        Objects.requireNonNull(
            ResolvableType.forMethodParameter(parameter).getGeneric(0).resolve());
    ServletServerHttpRequest message =
        new ServletServerHttpRequest(
            Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)));
    requireJson(message.getHeaders().getContentType());
    return read(type, message, parameter);
  }

  private static void requireJson(@Nullable MediaType sent)
      throws HttpMediaTypeNotSupportedException {
    if (sent == null || ACCEPTED.stream().noneMatch(type -> type.includes(sent))) {
      throw new HttpMediaTypeNotSupportedException(sent, ACCEPTED, HttpMethod.PATCH);
    }
  }

  private <T> Patch<T> read(
      Class<T> type, ServletServerHttpRequest message, MethodParameter parameter) throws Exception {
    try {
      // exact, because amounts of money come through here
      JsonNode body =
          json.reader()
              .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
              .readTree(message.getBody());
      if (!(body instanceof ObjectNode changes)) {
        throw new HttpMessageNotReadableException("a patch is a JSON object", message);
      }
      T form = json.treeToValue(changes, type);
      requireValid(form, changes, parameter);
      return new Patch<>(json, changes, type);
    } catch (JacksonException | NumberFormatException e) {
      // the latter for an exponent that no decimal number has, which Jackson lets through
      throw new HttpMessageNotReadableException("unreadable patch", e, message);
    }
  }

  private void requireValid(Object form, ObjectNode changes, MethodParameter parameter)
      throws MethodArgumentNotValidException {
    BeanPropertyBindingResult all =
        new BeanPropertyBindingResult(form, String.valueOf(parameter.getParameterName()));
    validator.validate(form, all);
    BeanPropertyBindingResult named =
        new BeanPropertyBindingResult(form, String.valueOf(parameter.getParameterName()));
    for (FieldError error : all.getFieldErrors()) {
      if (changes.has(wireName(error.getField()))) {
        named.addError(error);
      }
    }
    if (named.hasErrors()) {
      throw new MethodArgumentNotValidException(parameter, named);
    }
  }

  /** The top-level field an error is about, as clients write it. */
  private static String wireName(String path) {
    String property = path.split("[.\\[]", 2)[0];
    return property.replaceAll("(?<=[a-z0-9])([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }
}
