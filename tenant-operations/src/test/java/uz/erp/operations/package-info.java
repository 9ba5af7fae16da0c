@NullMarked
package uz.erp.operations;

import org.jspecify.annotations.NullMarked;
