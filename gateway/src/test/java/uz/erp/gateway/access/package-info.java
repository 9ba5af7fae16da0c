@NullMarked
package uz.erp.gateway.access;

import org.jspecify.annotations.NullMarked;
