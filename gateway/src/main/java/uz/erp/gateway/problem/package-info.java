/** How the gateway says no: every failure, whoever caused it, becomes one RFC 9457 answer. */
@NullMarked
package uz.erp.gateway.problem;

import org.jspecify.annotations.NullMarked;
