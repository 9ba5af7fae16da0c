package uz.erp.platform.problem;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * Makes the members of an RFC 9457 problem document.
 *
 * <p>Field errors appear under {@code errors} and again as top-level members, unless a field is
 * called like a member of the document.
 */
public final class ProblemRenderer {

  private static final Set<String> MEMBERS =
      Set.of("type", "title", "status", "detail", "instance", "code", "trace_id", "errors");

  private final MessageSource messages;

  public ProblemRenderer(MessageSource messages) {
    this.messages = messages;
  }

  public Map<String, Object> render(
      ProblemException problem, String instance, @Nullable String traceId, Locale locale) {
    Map<String, Object> document =
        render(problem.type(), problem.arguments(), problem.fields(), instance, traceId, locale);
    problem.members().forEach(document::putIfAbsent);
    return document;
  }

  public Map<String, Object> render(
      ProblemType type,
      Object[] arguments,
      Map<String, List<FieldErrors.Text>> fields,
      String instance,
      @Nullable String traceId,
      Locale locale) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("type", "urn:erp:problem:" + type.code());
    document.put("title", text("problem.title." + type.status(), new Object[0], locale));
    document.put("status", type.status());
    document.put("detail", text("problem." + type.code(), arguments, locale));
    document.put("instance", instance);
    document.put("code", type.code());
    if (traceId != null) {
      document.put("trace_id", traceId);
    }
    if (!fields.isEmpty()) {
      Map<String, List<String>> errors = new LinkedHashMap<>();
      fields.forEach((field, texts) -> errors.put(field, texts(texts, locale)));
      document.put("errors", errors);
      errors.forEach(
          (field, texts) -> {
            if (!MEMBERS.contains(field)) {
              document.put(field, texts);
            }
          });
    }
    return document;
  }

  private List<String> texts(List<FieldErrors.Text> texts, Locale locale) {
    List<String> result = new ArrayList<>(texts.size());
    texts.forEach(text -> result.add(text(text.key(), text.arguments().toArray(), locale)));
    return result;
  }

  private String text(String key, Object[] arguments, Locale locale) {
    String text = messages.getMessage(key, arguments, key, locale);
    return text == null ? key : text;
  }
}
