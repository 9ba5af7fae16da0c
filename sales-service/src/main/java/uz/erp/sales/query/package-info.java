/** What the lists of this service are asked for, as SQL. */
@NullMarked
package uz.erp.sales.query;

import org.jspecify.annotations.NullMarked;
