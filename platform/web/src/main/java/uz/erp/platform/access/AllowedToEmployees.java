package uz.erp.platform.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** For every employee of the store of the request; an API client is none. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface AllowedToEmployees {

  /** Whether any API key of the store will do as well. */
  boolean apiClients() default false;
}
