/**
 * {@code openapi/examples.json} of each service: what the requests of the Postman collection asked
 * and were answered, for the services' documents to show.
 */
@NullMarked
package uz.erp.systemtests.contracts.examples;

import org.jspecify.annotations.NullMarked;
