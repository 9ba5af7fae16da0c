/** All events of a service, heard a second time. */
@NullMarked
package uz.erp.systemtests.replay;

import org.jspecify.annotations.NullMarked;
