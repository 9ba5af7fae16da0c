package uz.erp.platform.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A field that only some callers see: an answer to any other caller leaves it out. Holds for
 * answers over HTTP alone; events and what is stored are always whole.
 *
 * <p>It stands on a record component, or on an annotation that names such fields, like {@link
 * CostFigure}.
 */
@Target({
  ElementType.RECORD_COMPONENT,
  ElementType.METHOD,
  ElementType.FIELD,
  ElementType.ANNOTATION_TYPE
})
@Retention(RetentionPolicy.RUNTIME)
public @interface VisibleTo {

  /** Permissions in the store of the request, any one of which is enough. */
  String[] value();
}
