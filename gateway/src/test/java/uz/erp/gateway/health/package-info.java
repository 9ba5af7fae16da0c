@NullMarked
package uz.erp.gateway.health;

import org.jspecify.annotations.NullMarked;
