/** Where requests go: six services found through discovery, each behind its own circuit breaker. */
@NullMarked
package uz.erp.gateway.route;

import org.jspecify.annotations.NullMarked;
