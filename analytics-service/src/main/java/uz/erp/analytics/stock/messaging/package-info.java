/**
 * Stock and products as they arrive from the topics {@code catalog.stock} and {@code
 * catalog.product}.
 */
@NullMarked
package uz.erp.analytics.stock.messaging;

import org.jspecify.annotations.NullMarked;
