@NullMarked
package uz.erp.systemtests.supply;

import org.jspecify.annotations.NullMarked;
