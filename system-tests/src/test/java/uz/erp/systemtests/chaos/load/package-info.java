/** People of a shop against a server that is made up, with pauses that take no time. */
@NullMarked
package uz.erp.systemtests.chaos.load;

import org.jspecify.annotations.NullMarked;
