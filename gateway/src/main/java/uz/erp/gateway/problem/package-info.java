/**
 * How the gateway refuses: every failure, the client's or a service's, becomes one RFC 9457 answer.
 */
@NullMarked
package uz.erp.gateway.problem;

import org.jspecify.annotations.NullMarked;
