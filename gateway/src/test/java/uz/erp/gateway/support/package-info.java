@NullMarked
package uz.erp.gateway.support;

import org.jspecify.annotations.NullMarked;
