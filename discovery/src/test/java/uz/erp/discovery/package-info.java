@NullMarked
package uz.erp.discovery;

import org.jspecify.annotations.NullMarked;
