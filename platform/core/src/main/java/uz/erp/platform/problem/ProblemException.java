package uz.erp.platform.problem;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Thrown to answer a request with a problem; rendered once, at the edge. */
public final class ProblemException extends RuntimeException {

  private final ProblemType type;
  private final transient Object[] arguments;
  private final transient Map<String, List<FieldErrors.Text>> fields;
  private final @Nullable Duration retryAfter;
  private final transient Map<String, Object> members;

  public ProblemException(ProblemType type, Object... arguments) {
    this(type, Map.of(), Map.of(), null, null, arguments);
  }

  private ProblemException(
      ProblemType type,
      Map<String, List<FieldErrors.Text>> fields,
      Map<String, Object> members,
      @Nullable Duration retryAfter,
      @Nullable Throwable cause,
      Object... arguments) {
    super(type.code() + (fields.isEmpty() ? "" : " " + fields.keySet()), cause);
    this.type = type;
    this.arguments = arguments.clone();
    this.fields = fields;
    this.members = Map.copyOf(members);
    this.retryAfter = retryAfter;
  }

  /** 400 {@code validation_failed} with one message on one field. */
  public static ProblemException field(String field, String messageKey, Object... arguments) {
    return ofFields(new FieldErrors().add(field, messageKey, arguments).asMap());
  }

  /** A problem of another type that still names the field, such as a duplicate SKU. */
  public static ProblemException field(ProblemType type, String field, String messageKey) {
    return new ProblemException(
        type, new FieldErrors().add(field, messageKey).asMap(), Map.of(), null, null);
  }

  /** A problem of another type that names several fields, or fields with arguments. */
  public static ProblemException fields(ProblemType type, FieldErrors errors, Object... arguments) {
    return new ProblemException(type, errors.asMap(), Map.of(), null, null, arguments);
  }

  static ProblemException ofFields(Map<String, List<FieldErrors.Text>> fields) {
    return new ProblemException(CommonProblem.VALIDATION_FAILED, fields, Map.of(), null, null);
  }

  /** 503 for a needed part that is away; the client may come again after {@code retryAfter}. */
  public static ProblemException unavailable(Duration retryAfter, Throwable cause) {
    return new ProblemException(
        CommonProblem.SERVICE_UNAVAILABLE, Map.of(), Map.of(), retryAfter, cause);
  }

  /** 429: the client may come again after {@code retryAfter}. */
  public static ProblemException tooManyRequests(Duration retryAfter) {
    return new ProblemException(
        CommonProblem.TOO_MANY_REQUESTS, Map.of(), Map.of(), retryAfter, null);
  }

  /** The same problem with one more member in its document, such as the limit that was hit. */
  public ProblemException with(String member, Object value) {
    Map<String, Object> more = new HashMap<>(members);
    more.put(member, value);
    return new ProblemException(type, fields, more, retryAfter, getCause(), arguments);
  }

  public ProblemType type() {
    return type;
  }

  public Object[] arguments() {
    return arguments.clone();
  }

  public Map<String, List<FieldErrors.Text>> fields() {
    return fields;
  }

  /** What the document says beyond the usual, by its names on the wire. */
  public Map<String, Object> members() {
    return members;
  }

  public @Nullable Duration retryAfter() {
    return retryAfter;
  }
}
