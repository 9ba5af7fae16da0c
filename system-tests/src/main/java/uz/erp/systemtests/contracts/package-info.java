/**
 * What integrators are given beside each service's OpenAPI document, all of it made from what the
 * services publish: one bundle, the older form of OpenAPI, the events as AsyncAPI, the problems as
 * a page, and a Postman collection.
 */
@NullMarked
package uz.erp.systemtests.contracts;

import org.jspecify.annotations.NullMarked;
