package uz.erp.platform.access;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.AnnotatedElementUtils;

/**
 * Which fields the caller of the current request may see. For code that shows such fields in
 * another form than a JSON answer: a table, an order of a list, a text.
 */
public final class FieldVisibility {

  private FieldVisibility() {}

  /**
   * Whether the caller may see fields with this mark; a caller without a store pass may not.
   *
   * @param mark {@link CostFigure} or another annotation that carries {@link VisibleTo}
   */
  public static boolean isVisible(Class<? extends Annotation> mark) {
    return isVisible(permissions(mark).orElseThrow(IllegalArgumentException::new));
  }

  /** The permissions any one of which shows the field; empty when everybody sees it. */
  public static Optional<List<String>> permissions(AnnotatedElement field) {
    return Optional.ofNullable(AnnotatedElementUtils.findMergedAnnotation(field, VisibleTo.class))
        .map(visible -> List.of(visible.value()));
  }

  static boolean isVisible(List<String> anyOf) {
    return SecurityContexts.current() instanceof PassAuthentication pass
        && pass.employee().has(anyOf.toArray(String[]::new));
  }
}
