/** A day of trade, played through the gateway and checked against books that are kept apart. */
@NullMarked
package uz.erp.systemtests.demo;

import org.jspecify.annotations.NullMarked;
