/** The proxy injects the faults of its plan into responses. */
@NullMarked
package uz.erp.systemtests.chaos.proxy;

import org.jspecify.annotations.NullMarked;
