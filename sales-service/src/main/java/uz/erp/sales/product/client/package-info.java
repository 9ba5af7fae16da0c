/** Calls catalog-service for a product the copy lacks. */
@NullMarked
package uz.erp.sales.product.client;

import org.jspecify.annotations.NullMarked;
