/**
 * The till's own copy of products: sells from it without a remote call, and calls catalog-service
 * only for what the copy does not know. A newer version is never overwritten by an older one.
 */
@NullMarked
package uz.erp.sales.product;

import org.jspecify.annotations.NullMarked;
