/**
 * Store passes: exchanged at auth-service, kept for their minute, dropped the moment an event says
 * so.
 */
@NullMarked
package uz.erp.gateway.pass;

import org.jspecify.annotations.NullMarked;
