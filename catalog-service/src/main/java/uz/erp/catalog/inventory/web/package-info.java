/** Receipts, adjustments and the ledger over HTTP. */
@NullMarked
package uz.erp.catalog.inventory.web;

import org.jspecify.annotations.NullMarked;
