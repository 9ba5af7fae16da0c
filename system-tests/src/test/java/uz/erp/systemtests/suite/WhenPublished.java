package uz.erp.systemtests.suite;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Plays as soon as {@code docs/openapi} has these operations, each written like {@code GET
 * /api/users/stores/}; until then it is reported as skipped, with what is missing. With {@code
 * -Derp.unpublished=play} it plays, and fails, without them.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(PublishedOnly.class)
public @interface WhenPublished {

  String[] value();
}
