/** Tests. */
@NullMarked
package uz.erp.platform.security;

import org.jspecify.annotations.NullMarked;
