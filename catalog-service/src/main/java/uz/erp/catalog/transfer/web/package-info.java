/** Transfers over HTTP. */
@NullMarked
package uz.erp.catalog.transfer.web;

import org.jspecify.annotations.NullMarked;
