/** What the suite is made of: the bill of materials and the licences of its parts. */
@NullMarked
package uz.erp.systemtests.supply;

import org.jspecify.annotations.NullMarked;
