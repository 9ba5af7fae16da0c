/** Who is answered at the management port. */
@NullMarked
package uz.erp.platform.management;

import org.jspecify.annotations.NullMarked;
