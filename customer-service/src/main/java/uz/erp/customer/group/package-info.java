/**
 * Customers who are treated alike, and the discount they get.
 *
 * <p>Invariants: groups have different names; a group with customers is not deleted. A change is
 * published for each of its customers, so that tills know it.
 */
@NullMarked
package uz.erp.customer.group;

import org.jspecify.annotations.NullMarked;
