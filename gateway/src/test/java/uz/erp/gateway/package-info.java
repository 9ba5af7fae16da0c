@NullMarked
package uz.erp.gateway;

import org.jspecify.annotations.NullMarked;
