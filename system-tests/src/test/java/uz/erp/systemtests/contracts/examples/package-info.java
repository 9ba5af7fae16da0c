@NullMarked
package uz.erp.systemtests.contracts.examples;

import org.jspecify.annotations.NullMarked;
