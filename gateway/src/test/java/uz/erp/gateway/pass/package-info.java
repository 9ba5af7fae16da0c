@NullMarked
package uz.erp.gateway.pass;

import org.jspecify.annotations.NullMarked;
