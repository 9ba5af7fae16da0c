/** Batches over HTTP. */
@NullMarked
package uz.erp.catalog.batch.web;

import org.jspecify.annotations.NullMarked;
