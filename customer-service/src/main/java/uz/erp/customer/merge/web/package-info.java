/** Duplicates over HTTP. */
@NullMarked
package uz.erp.customer.merge.web;

import org.jspecify.annotations.NullMarked;
