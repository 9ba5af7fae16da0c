/** Whether this service can work, in one word for the gateway. */
@NullMarked
package uz.erp.platform.health;

import org.jspecify.annotations.NullMarked;
