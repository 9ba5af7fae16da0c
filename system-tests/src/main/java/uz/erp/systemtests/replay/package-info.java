/** All events of a service, consumed a second time. */
@NullMarked
package uz.erp.systemtests.replay;

import org.jspecify.annotations.NullMarked;
