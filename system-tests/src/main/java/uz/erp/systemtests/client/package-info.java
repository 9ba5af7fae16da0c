/**
 * A client of the API that knows HTTP, JSON and the two headers, and nothing of the services' code.
 */
@NullMarked
package uz.erp.systemtests.client;

import org.jspecify.annotations.NullMarked;
