/**
 * What the customer takes home: a completed sale or a refund as data, as PDF and as the bytes of a
 * receipt printer. A receipt changes nothing; the same document always gives the same bytes.
 */
@NullMarked
package uz.erp.sales.receipt;

import org.jspecify.annotations.NullMarked;
