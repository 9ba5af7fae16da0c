/** Who may see which figures. */
@NullMarked
package uz.erp.analytics.permission;

import org.jspecify.annotations.NullMarked;
