/** The files for integrators are current, and what makes them does what it promises. */
@NullMarked
package uz.erp.systemtests.contracts;

import org.jspecify.annotations.NullMarked;
