/** The running suite that the journeys play against. */
@NullMarked
package uz.erp.systemtests.suite;

import org.jspecify.annotations.NullMarked;
