/**
 * {@code ERP_v2_Full.postman_collection.json}: every operation of the bundle, asked in the order of
 * {@code postman.yaml}, so that what a request needs is there when it is sent.
 */
@NullMarked
package uz.erp.systemtests.contracts.postman;

import org.jspecify.annotations.NullMarked;
