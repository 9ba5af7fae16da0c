/** Everything a client can get wrong, sent to every operation that is published. */
@NullMarked
package uz.erp.systemtests.badinput;

import org.jspecify.annotations.NullMarked;
