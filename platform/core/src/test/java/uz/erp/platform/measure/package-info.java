/** Tests. */
@NullMarked
package uz.erp.platform.measure;

import org.jspecify.annotations.NullMarked;
