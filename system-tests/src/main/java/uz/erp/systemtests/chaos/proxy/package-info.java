/** A TCP proxy that injects network faults into responses. */
@NullMarked
package uz.erp.systemtests.chaos.proxy;

import org.jspecify.annotations.NullMarked;
