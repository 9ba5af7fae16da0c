/** A TCP proxy that does to answers what networks do to them. */
@NullMarked
package uz.erp.systemtests.chaos.wire;

import org.jspecify.annotations.NullMarked;
