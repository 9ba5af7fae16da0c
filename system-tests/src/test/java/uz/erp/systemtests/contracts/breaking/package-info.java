@NullMarked
package uz.erp.systemtests.contracts.breaking;

import org.jspecify.annotations.NullMarked;
