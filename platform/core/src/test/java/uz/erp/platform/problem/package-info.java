/** Tests. */
@NullMarked
package uz.erp.platform.problem;

import org.jspecify.annotations.NullMarked;
