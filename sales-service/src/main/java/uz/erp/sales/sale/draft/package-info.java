/**
 * A sale until it is paid: scanned, changed, discounted, held, resumed or cancelled. One draft per
 * session, any number of held sales.
 */
@NullMarked
package uz.erp.sales.sale.draft;

import org.jspecify.annotations.NullMarked;
