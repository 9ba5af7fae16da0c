/** Shops that trade through outages: every unclear request is asked again until it is clear. */
@NullMarked
package uz.erp.systemtests.chaos.load;

import org.jspecify.annotations.NullMarked;
