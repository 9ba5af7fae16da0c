/**
 * One answer to the question whether a shop can trade, made of what the services say of themselves.
 */
@NullMarked
package uz.erp.gateway.health;

import org.jspecify.annotations.NullMarked;
