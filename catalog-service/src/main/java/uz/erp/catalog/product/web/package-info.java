/** Products over HTTP: for clients and, under {@code /internal}, for other services. */
@NullMarked
package uz.erp.catalog.product.web;

import org.jspecify.annotations.NullMarked;
