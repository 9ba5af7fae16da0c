package uz.erp.platform.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * For employees who hold any one of these permissions in the store of the request, and for API keys
 * with one of them among their scopes.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Allowed {

  /** Permissions, any one of which is enough. */
  String[] value();

  /** Whether an API key will do; not for what only a person can answer for. */
  boolean apiClients() default true;
}
