package uz.erp.analytics.permission;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Set;
import uz.erp.platform.access.Allowed;

/**
 * For figures about sales and money.
 *
 * <p>{@code view_analytics} alone is not enough here: a stockkeeper holds it too, for figures about
 * stock. Of those who hold it, these permissions distinguish owner and manager from the
 * stockkeeper.
 */
@Allowed({"view_all", "manage_sales"})
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface AllowedToSeeSales {

  /** The same for code that asks by itself. */
  Set<String> PERMISSIONS = Set.of("view_all", "manage_sales");
}
