@NullMarked
package uz.erp.platform.table;

import org.jspecify.annotations.NullMarked;
