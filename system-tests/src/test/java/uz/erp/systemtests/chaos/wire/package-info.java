/** The proxy does to answers what it is told to. */
@NullMarked
package uz.erp.systemtests.chaos.wire;

import org.jspecify.annotations.NullMarked;
