package uz.erp.analytics.permission;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import uz.erp.platform.access.Allowed;

/** For figures about stock, which the stockkeeper sees as well as owner and manager. */
@Allowed("view_analytics")
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface AllowedToSeeStock {}
