/** Tests. */
@NullMarked
package uz.erp.platform.tenancy;

import org.jspecify.annotations.NullMarked;
