/** The store's day. */
@NullMarked
package uz.erp.platform.time;

import org.jspecify.annotations.NullMarked;
